using System.Globalization;
using System.Text;
using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

internal static class OfferModes
{
    public static IReadOnlyList<OfferMode> All { get; } = Enum.GetValues<OfferMode>();

    public static bool IsLicence(this OfferMode mode) =>
        mode is OfferMode.ExclusiveLicence or OfferMode.SoleLicence or OfferMode.OrdinaryLicence or OfferMode.OpenLicence;

    /// <summary>The owner ends up without the right, so what GEN-02 says must be said.</summary>
    public static bool Transfers(this OfferMode mode) => mode is OfferMode.Assignment or OfferMode.Auction or OfferMode.EquityContribution;

    /// <summary>The mode of the register's check-up.</summary>
    public static TradeMode ToTrade(OfferMode mode) => mode switch
    {
        OfferMode.Assignment => TradeMode.Assignment,
        OfferMode.ExclusiveLicence => TradeMode.Exclusive,
        OfferMode.SoleLicence => TradeMode.Sole,
        OfferMode.OrdinaryLicence => TradeMode.Ordinary,
        OfferMode.OpenLicence => TradeMode.OpenLicence,
        OfferMode.Auction => TradeMode.Auction,
        OfferMode.EquityContribution => TradeMode.EquityContribution,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>What people call it who look for it, in both languages. It is never shown (AUC-01).</summary>
    public static string Words(OfferMode mode) => mode switch
    {
        OfferMode.Assignment => "转让 出售 assignment sale",
        OfferMode.ExclusiveLicence => "独占许可 授权 exclusive licence license",
        OfferMode.SoleLicence => "排他许可 授权 sole licence license",
        OfferMode.OrdinaryLicence => "普通许可 授权 ordinary licence license",
        OfferMode.OpenLicence => "开放许可 授权 open licence license",
        OfferMode.Auction => "竞价 拍卖 bidding auction",
        OfferMode.EquityContribution => "作价入股 作价出资 equity contribution",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>Name in the API: <c>exclusive_licence</c>.</summary>
    public static string ApiName(OfferMode mode)
    {
        var name = new StringBuilder();
        foreach (var character in mode.ToString())
        {
            if (char.IsUpper(character) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLower(character, CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    public static OfferMode? FromApiName(string name) => All.Cast<OfferMode?>().FirstOrDefault(mode => ApiName(mode!.Value) == name);
}
