using Exchange.Framework.Auditing;
using Exchange.Investing.Domain;
using Exchange.Investing.Security;

namespace Exchange.Investing.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class InvestingAudit : AuditNames
{
    public InvestingAudit()
        : base("Investing")
    {
        Kind(nameof(InvestorProfile), "Profile of an investor");
        Kind(nameof(ShortlistEntry), "Entry of a shortlist");
        Kind(nameof(ListingInterest), "Interest in a listing");
        Kind<string>(
            nameof(RoadshowSession), "Roadshow", InvestingPermissions.ManageRoadshowsName,
            db => db.Set<RoadshowSession>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Title }),
            row => $"/Admin/Roadshows/{row.Key}");
        Kind<Guid>(
            nameof(RoadshowPitch), "Pitch of a roadshow", InvestingPermissions.ManageRoadshowsName,
            db => from r in db.Set<RoadshowPitch>() join s in db.Set<RoadshowSession>() on r.SessionId equals s.Id select new AuditedRow<Guid> { Key = r.Id, Title = s.Title, Number = s.Number },
            row => $"/Admin/Roadshows/{row.Number}");
        Kind<Guid>(
            nameof(RoadshowSeat), "Seat of a roadshow", InvestingPermissions.ManageRoadshowsName,
            db => from r in db.Set<RoadshowSeat>() join s in db.Set<RoadshowSession>() on r.SessionId equals s.Id select new AuditedRow<Guid> { Key = r.Id, Title = s.Title, Number = s.Number },
            row => $"/Admin/Roadshows/{row.Number}");
    }
}
