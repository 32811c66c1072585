using Exchange.Framework.Navigation;

namespace Exchange.Products;

internal sealed class ProductNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) =>
        menu == Menus.Desk ? [new NavigationItem("My products", "/desk/products", "52", Icon: "coins")] : [];
}
