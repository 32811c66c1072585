using Exchange.Framework.Navigation;
using Exchange.Statistics.Security;

namespace Exchange.Statistics;

internal sealed class StatisticsNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Admin => [new NavigationItem("Statistics", "/Admin/Statistics", "1.1", StatisticsPermissions.ViewStatisticsName, Icon: "chart")],
        Menus.Footer => [new NavigationItem("Statistics", "/statistics", "5.8")],
        _ => [],
    };
}
