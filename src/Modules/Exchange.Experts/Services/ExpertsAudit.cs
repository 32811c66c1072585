using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Framework.Auditing;

namespace Exchange.Experts.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class ExpertsAudit : AuditNames
{
    public ExpertsAudit()
        : base("Experts")
    {
        Kind<string>(
            nameof(ConsultationTicket), "Consultation", ExpertPermissions.ManageConsultationsName,
            db => db.Set<ConsultationTicket>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Subject }),
            row => $"/Admin/Consultations/{row.Key}");
        Kind<string>(
            nameof(ExpertDraw), "Draw of experts", ExpertPermissions.ManageExpertsName,
            db => db.Set<ExpertDraw>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Title }),
            row => $"/Admin/Draws/{row.Key}");
        Kind<Guid>(
            nameof(DrawEntry), "Expert in a draw", ExpertPermissions.ManageExpertsName,
            db => from e in db.Set<DrawEntry>() join d in db.Set<ExpertDraw>() on e.DrawId equals d.Id select new AuditedRow<Guid> { Key = e.Id, Title = d.Number + " " + e.Number, Number = d.Number },
            row => $"/Admin/Draws/{row.Number}");
        Action(ExpertDraws.RefusalEntered, "Refusal of a drawn expert entered by the operator");
        Action(ExpertDraws.ValueEntered, "Public value of a draw entered or corrected");
        Action(ExpertDraws.EndAsked, "Asked to give a draw up");
        Action(ExpertPool.SuspensionEntered, "Suspension of an expert in the list of a draw entered");
        Kind<string>(
            nameof(Expert), "Expert", ExpertPermissions.ManageExpertsName,
            db => db.Set<Expert>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Name }),
            row => $"/Admin/Experts/{row.Key}");
    }
}
