using Exchange.Framework.Security;

namespace Exchange.Listings.Contracts;

public sealed class ListingPermissions : IPermissionProvider
{
    public const string ReviewListingsName = "ReviewListings";
    public const string ManageReportsName = "ManageReports";

    public static readonly Permission ReviewListings = new(ReviewListingsName, "Review listings");

    public static readonly Permission ManageReports = new(ManageReportsName, "Decide on reports about listings");

    public IEnumerable<Permission> GetPermissions() => [ReviewListings, ManageReports];
}
