using Exchange.Framework.Security;

namespace Exchange.Advertising.Security;

internal sealed class AdvertisingPermissions : IPermissionProvider
{
    public const string ReviewAdvertsName = "ReviewAdverts";
    public const string ManageAdvertPricesName = "ManageAdvertPrices";

    private static readonly Permission[] _all =
    [
        new Permission(ReviewAdvertsName, "Review and stop ads"),
        new Permission(ManageAdvertPricesName, "Set the price list of ads"),
    ];

    public IEnumerable<Permission> GetPermissions() => _all;
}
