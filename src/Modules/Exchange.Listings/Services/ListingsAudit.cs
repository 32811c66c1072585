using Exchange.Framework.Auditing;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;

namespace Exchange.Listings.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class ListingsAudit : AuditNames
{
    public ListingsAudit()
        : base("Listings")
    {
        Kind<string>(
            nameof(Listing), "Listing", ListingPermissions.ReviewListingsName,
            db => db.Set<Listing>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number + " " + r.Title }),
            row => $"/Admin/Listings/{row.Key}");
        Kind<Guid>(
            nameof(ListingOffer), "Offer of a listing", ListingPermissions.ReviewListingsName,
            db => from r in db.Set<ListingOffer>() join l in db.Set<Listing>() on r.ListingId equals l.Id select new AuditedRow<Guid> { Key = r.Id, Title = l.Number + " " + l.Title, Number = l.Number },
            row => $"/Admin/Listings/{row.Number}");
        Kind<Guid>(
            nameof(ListingReport), "Report about a listing", ListingPermissions.ManageReportsName,
            db => from r in db.Set<ListingReport>() join l in db.Set<Listing>() on r.ListingId equals l.Id select new AuditedRow<Guid> { Key = r.Id, Title = l.Number + " " + l.Title },
            row => $"/Admin/ListingReports/{row.Key}");
    }
}
