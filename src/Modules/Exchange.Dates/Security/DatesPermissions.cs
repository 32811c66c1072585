using Exchange.Framework.Security;

namespace Exchange.Dates.Security;

internal sealed class DatesPermissions : IPermissionProvider
{
    public const string ViewDeadlinesName = "ViewDeadlines";
    public const string ManageCalendarsName = "ManageCalendars";

    private static readonly Permission[] _all =
    [
        new(ViewDeadlinesName, "See everybody's deadlines"),
        new(ManageCalendarsName, "Confirm calendars of working days"),
    ];

    public IEnumerable<Permission> GetPermissions() => _all;
}
