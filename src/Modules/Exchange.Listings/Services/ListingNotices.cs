using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;

namespace Exchange.Listings.Services;

/// <summary>The kinds of messages that this module sends.</summary>
internal static class ListingNotices
{
    public const string Approved = "listing.approved";
    public const string Returned = "listing.returned";
    public const string Suspended = "listing.suspended";
    public const string Expiring = "listing.expiring";
    public const string Reported = "listing.reported";
    public const string ReportReceived = "listing.report-received";
    public const string Closed = "listing.closed";

    public static IReadOnlyList<NotificationKind> Kinds { get; } =
    [
        new(Approved, "A listing was published", EmailByDefault: true),
        new(Returned, "A listing was returned by the reviewer", EmailByDefault: true),
        new(Suspended, "A listing was suspended by the operator", EmailByDefault: true),
        new(Expiring, "A listing is about to end or has ended", EmailByDefault: true),
        new(Reported, "A listing of ours was reported, or a report about it was dismissed", EmailByDefault: true),
        new(ReportReceived, "A report about a listing has arrived, or its owner has answered it", EmailByDefault: true, ListingPermissions.ManageReportsName),
        new(Closed, "A listing was closed by the operator", EmailByDefault: true),
    ];
}
