using System.Text.Json;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.Domain;

internal static class ModeNames
{
    /// <summary>As cards and addresses name it, such as <c>exclusive_licence</c>.</summary>
    public static string ApiName(OfferMode mode) => JsonNamingPolicy.SnakeCaseLower.ConvertName(mode.ToString());

    /// <summary>Null for an unknown name.</summary>
    public static OfferMode? FromApiName(string name) => Enum.GetValues<OfferMode>().Cast<OfferMode?>().FirstOrDefault(mode => ApiName(mode!.Value) == name);
}
