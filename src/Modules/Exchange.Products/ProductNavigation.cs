using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;

namespace Exchange.Products;

internal sealed class ProductNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.SiteMap =>
        [
            new NavigationItem("Financing products", "/products", "5.3"),
            new NavigationItem("What does a loan cost?", "/products/calculator", "5.4"),
            new NavigationItem("Schemes of other places", "/products/schemes", "5.45"),
        ],
        Menus.Desk => [new NavigationItem("My products", "/desk/products", "1.2", Group: "My services", Icon: "coins") { For = DeskAudience.Providers }],
        _ => [],
    };
}
