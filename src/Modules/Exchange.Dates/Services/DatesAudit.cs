using Exchange.Dates.Domain;
using Exchange.Dates.Security;
using Exchange.Framework.Auditing;

namespace Exchange.Dates.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class DatesAudit : AuditNames
{
    public DatesAudit()
        : base("Deadlines")
    {
        Kind<Guid>(
            nameof(Deadline), "Deadline", DatesPermissions.ViewDeadlinesName,
            db => db.Set<Deadline>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Caption, Arguments = r.Arguments, Number = r.Url }),
            // What it is about, unless only a party may open that.
            row => row.Number!.StartsWith("/desk", StringComparison.Ordinal) ? "/Admin/Deadlines" : row.Number);
        Kind(nameof(CalendarCheck), "Check of a working calendar", DatesPermissions.ManageCalendarsName, _ => "/Admin/Calendars");
        Kind(nameof(FeedToken), "Calendar address");
        Action("calendar.address-made", "Calendar address made");
        Action("calendar.address-dropped", "Calendar address given up");
    }
}
