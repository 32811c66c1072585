using Exchange.Dates.Security;
using Exchange.Framework.Navigation;

namespace Exchange.Dates;

internal sealed class DatesNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new("Deadlines", "/desk/deadlines", "3", Icon: "clock")],
        Menus.Admin =>
        [
            new("Deadlines", "/Admin/Deadlines", "30", DatesPermissions.ViewDeadlinesName, Icon: "clock"),
            new("Working days", "/Admin/Calendars", "80", DatesPermissions.ManageCalendarsName, Icon: "calendar"),
        ],
        _ => [],
    };
}
