using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Services;

/// <summary>English msgids of the module's enums and of messages that several places compare or send.</summary>
internal static class InquiryTexts
{
    public const string Stale = "Something was added since you opened this page. Your text is still here: read what is new, then send it again.";

    public static string Of(InquiryState state) => state switch
    {
        InquiryState.Open => "Waiting for an answer",
        InquiryState.Answered => "Answered",
        InquiryState.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(CloseReason reason) => reason switch
    {
        CloseReason.TooEarly => "Too early for us",
        CloseReason.BenefitUnclear => "Benefit over what exists is not clear",
        CloseReason.RouteUnclear => "Way to the market is not clear",
        CloseReason.DescriptionUnclear => "Description is not clear",
        CloseReason.PriceTooHigh => "Price is too high",
        CloseReason.NoFit => "Scope or field does not fit",
        CloseReason.FoundAnother => "Found another solution",
        CloseReason.NoReply => "No reply",
        CloseReason.Agreed => "Agreed or moved to a deal",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Of(Listings.Contracts.OfferMode mode) => mode switch
    {
        Listings.Contracts.OfferMode.Assignment => "Assignment",
        Listings.Contracts.OfferMode.ExclusiveLicence => "Exclusive licence",
        Listings.Contracts.OfferMode.SoleLicence => "Sole licence",
        Listings.Contracts.OfferMode.OrdinaryLicence => "Ordinary licence",
        Listings.Contracts.OfferMode.OpenLicence => "Open licence",
        Listings.Contracts.OfferMode.Auction => "Auction",
        Listings.Contracts.OfferMode.EquityContribution => "Equity contribution",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
