using Exchange.Framework.Auditing;
using Exchange.Framework.Merging;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class RightsAudit : AuditNames
{
    public RightsAudit()
        : base("Rights")
    {
        Kind<Guid>(
            nameof(IpRight), "Right", null,
            db => db.Set<IpRight>().IgnoreQueryFilters().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Number + " " + r.Title }),
            row => $"/rights/{row.Key}");
        Kind<Guid>(
            nameof(RightClaim), "Claim to a right", RightsPermissions.ManageRightsName,
            db => from r in db.Set<RightClaim>() join i in db.Set<IpRight>().IgnoreQueryFilters() on r.RightId equals i.Id select new AuditedRow<Guid> { Key = r.Id, Title = i.Number + " " + i.Title, Of = i.Id },
            row => $"/Admin/Rights/Claims/{row.Key}");
        Kind<Guid>(
            nameof(RightConsent), "Consent to offer a right", null,
            db => from r in db.Set<RightConsent>() join i in db.Set<IpRight>().IgnoreQueryFilters() on r.RightId equals i.Id select new AuditedRow<Guid> { Key = r.Id, Title = i.Number + " " + i.Title, Of = i.Id },
            row => $"/rights/{row.Of}");
        Kind<Guid>(
            nameof(HolderToTell), "Holder to be told", RightsPermissions.ManageRightsName,
            db => from r in db.Set<HolderToTell>() join i in db.Set<IpRight>().IgnoreQueryFilters() on r.RightId equals i.Id select new AuditedRow<Guid> { Key = r.Id, Title = i.Number + " " + i.Title, Of = i.Id },
            _ => "/Admin/Rights/Holders");
        Kind<Guid>(
            nameof(TradeRuleVersion), "Rule of the check-up", RightsPermissions.ManageRightsName,
            db => db.Set<TradeRuleVersion>().Select(v => new AuditedRow<Guid> { Key = v.Id, Title = v.Code + " " + v.Text }),
            _ => "/Admin/TradeRules");
        Kind(nameof(RightMerge), "Merging of two rights", RightsPermissions.ManageRightsName, id => $"/Admin/Duplicates/Rights/{id}");
        Field<MergeState>("State", "State", MergeTexts.Of, nameof(RightMerge));
        Field("LoserId", "Record that goes");
        Field("WinnerId", "Record that stays");
        Field("ProposedBy", "Proposed by");
        Field("ProposedAt", "Proposed on");
        Field("UndoneBy", "Undone by");
        Field("UndoneAt", "Undone on");
        Field("UndoneReason", "Reason of the undoing");
        Action("Right.Merged", "Merged into another record");
        Action("Right.MergeUndone", "Merging into another record undone");
        Action("Right.Imported", "Right imported");
        Action("Right.Entered", "Right entered");
        Action("Right.Edited", "Data of the right changed");
        Action("Right.ClaimAccepted", "Claim accepted");
        Action("Right.ClaimRefused", "Claim refused");
        Action("Right.ClaimWithdrawn", "Claim withdrawn");
        Action("Right.ConsentRecorded", "Consent of a co-owner recorded");
        Action("Right.DeclarationMade", "Declaration of the owner made");
        Action("Right.DeclarationWithdrawn", "Declaration of the owner withdrawn");
        Action("Right.EventAdded", "Legal event stated");
        Action("Right.EventConfirmed", "Legal event found in the register");
        Action("Right.EventRefused", "Legal event not found in the register");
        Action("Right.EventsImported", "Legal events imported");
        Action("Right.EventsTookEffect", "Announced legal events took effect");
        Action("Right.DemoEvents", "Sample legal events added");
        Action("Right.HoldersTold", "Holders told of a change");
        Action("Right.OwnersConfirmed", "Owners found in the register");
        Action("Right.TaxonomyOverridden", "Field of technology set by hand");
        Action("Right.DrawingAdded", "Drawing added");
        Action("Right.DrawingRemoved", "Drawing removed");
    }
}
