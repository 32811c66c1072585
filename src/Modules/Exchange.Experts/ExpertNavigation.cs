using Exchange.Experts.Security;
using Exchange.Framework.Navigation;

namespace Exchange.Experts;

internal sealed class ExpertNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk =>
        [
            new NavigationItem("Consultations", "/desk/consultations", "44", Group: "Questions and interest", Icon: "lamp"),
            new NavigationItem("I am an expert", "/desk/expert", "85", Group: "Settings", Icon: "shield"),
        ],
        Menus.Admin =>
        [
            new NavigationItem("Consultations", "/Admin/Consultations", "1.7", ExpertPermissions.ManageConsultationsName, "Queues", "lamp"),
            new NavigationItem("Experts", "/Admin/Experts", "28", ExpertPermissions.ManageExpertsName, "Records", "users"),
            new NavigationItem("Draws of experts", "/Admin/Draws", "28.5", ExpertPermissions.ManageExpertsName, "Records", "refresh"),
        ],
        Menus.SiteMap => [new NavigationItem("Experts", "/experts", "5.5"), new NavigationItem("Draws of experts", "/experts/draws", "5.6")],
        _ => [],
    };
}
