using Exchange.Admin.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;

namespace Exchange.Admin.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class AdminAudit : AuditNames
{
    public AdminAudit()
        : base("Operation")
    {
        Kind(nameof(AuditEntry), "Audit trail");
        Kind("SiteSetting", "Section of the settings", AdminPermissions.ManageSettingsName, id => $"/Admin/Settings/{id}");
        Kind<Guid>(
            nameof(Job), "Job", AdminPermissions.ManageBackgroundWorkName,
            db => db.Set<Job>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Kind }),
            _ => "/Admin/Background");
        Kind(nameof(OutboxMessage), "Event to be delivered", AdminPermissions.ManageBackgroundWorkName, _ => "/Admin/Background");
        Kind("Mail", "Mails", AdminPermissions.ManageBackgroundWorkName, _ => "/Admin/Background");
        Action("audit.exported", "Audit trail exported");
        Action("settings.changed", "Settings changed");
        Action("search.rebuild-requested", "Rebuild of the index asked for");
        Action("background.event-retried", "Failed event tried again");
        Action("background.job-retried", "Failed job tried again");
        Action("background.job-cancelled", "Job cancelled");
        Action("background.mails-retried", "Given-up mails sent again");
        Field("Filter", "Filter");
        Field("Count", "Number of mails");
    }
}
