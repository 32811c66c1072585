using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Auditing;

namespace Exchange.Financing.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class FinancingAudit : AuditNames
{
    public FinancingAudit()
        : base("Financing")
    {
        Kind<string>(
            nameof(Dossier), "Financing dossier", FinancingPermissions.ViewFinancingName,
            db => db.Set<Dossier>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number }),
            row => $"/Admin/Financing/{row.Key}");
        Kind<Guid>(
            nameof(DossierRequest), "Request to a lender", FinancingPermissions.ViewFinancingName,
            db => from r in db.Set<DossierRequest>() join d in db.Set<Dossier>() on r.DossierId equals d.Id select new AuditedRow<Guid> { Key = r.Id, Title = d.Number, Number = d.Number },
            row => $"/Admin/Financing/{row.Number}");
        Kind<Guid>(
            nameof(DossierDocument), "Document of a dossier", FinancingPermissions.ViewFinancingName,
            db => from r in db.Set<DossierDocument>() join d in db.Set<Dossier>() on r.DossierId equals d.Id select new AuditedRow<Guid> { Key = r.Id, Title = d.Number, Number = d.Number },
            row => $"/Admin/Financing/{row.Number}");
        Action("dossier.refused", "Step of the dossier refused");
        Action("dossier.inspected", "Dossier looked into by the operator");
        Action("dossier.lender-reminded", "Lender reminded");
        Action("dossier.view.refused", "Look into the dossier refused");
        Action("answer.mailed", "Answer sent to the lender's own people by mail");
        Action("answer.refused", "Answer of the lender refused: the form broke a rule");
    }
}
