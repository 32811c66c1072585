using Exchange.Framework.Navigation;

namespace Exchange.Products;

internal sealed class ProductNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.SiteMap =>
        [
            new NavigationItem("Financing products", "/products", "5.3"),
            new NavigationItem("What does a loan cost?", "/products/calculator", "5.4"),
        ],
        Menus.Desk => [new NavigationItem("My products", "/desk/products", "52", Icon: "coins")],
        _ => [],
    };
}
