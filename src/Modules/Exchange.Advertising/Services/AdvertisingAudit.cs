using Exchange.Advertising.Domain;
using Exchange.Advertising.Security;
using Exchange.Framework.Auditing;

namespace Exchange.Advertising.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class AdvertisingAudit : AuditNames
{
    public AdvertisingAudit()
        : base("Advertising")
    {
        Kind<string>(
            nameof(AdBooking), "Advertisement", AdvertisingPermissions.ReviewAdvertsName,
            db => db.Set<AdBooking>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number }),
            row => $"/Admin/Adverts/{row.Key}");
        Kind<string>(
            "Advert", "Advertisement form", AdvertisingPermissions.ReviewAdvertsName,
            db => db.Set<AdBooking>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number }),
            row => $"/Admin/Adverts/{row.Key}");
        Kind(nameof(AdPrice), "Price of an advertising place", AdvertisingPermissions.ManageAdvertPricesName, _ => "/Admin/Adverts/Prices");
        Action("advert.refused", "Advertisement refused: the form broke a rule");
    }
}
