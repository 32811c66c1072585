using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.Services;

/// <summary>English msgids of the module's enums and of messages that several places send.</summary>
internal static class InvestingTexts
{
    public const string Stale = "Somebody has changed this since you opened it. Look at it again.";

    public const string TooLate = "The session takes no changes any more: it has begun, is over or is cancelled.";

    public static string Of(Criterion criterion) => criterion switch
    {
        Criterion.Field => "Field",
        Criterion.Readiness => "Readiness",
        Criterion.Mode => "Mode",
        Criterion.Ticket => "Amount",
        Criterion.District => "District",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    public static string Of(DealStage stage) => stage switch
    {
        DealStage.Watching => "Watching",
        DealStage.Contacted => "Contacted",
        DealStage.InTalks => "In talks",
        DealStage.DueDiligence => "Due diligence",
        DealStage.TermSheet => "Term sheet",
        DealStage.Closed => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string BadgeOf(DealStage stage) => stage switch
    {
        DealStage.Watching or DealStage.Closed => "badge-neutral",
        DealStage.Contacted or DealStage.InTalks => "badge-trade",
        DealStage.DueDiligence or DealStage.TermSheet => "badge-finance",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Of(DealOutcome outcome) => outcome switch
    {
        DealOutcome.Agreed => "Agreed",
        DealOutcome.NoFit => "Does not fit us",
        DealOutcome.PriceTooHigh => "Too expensive",
        DealOutcome.TooEarly => "Too early for us",
        DealOutcome.OwnerDeclined => "The owner declined",
        DealOutcome.ListingEnded => "The listing ended",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(OfferMode mode) => mode switch
    {
        OfferMode.Assignment => "Assignment",
        OfferMode.ExclusiveLicence => "Exclusive licence",
        OfferMode.SoleLicence => "Sole licence",
        OfferMode.OrdinaryLicence => "Ordinary licence",
        OfferMode.OpenLicence => "Open licence",

        // Of both kinds: the word 拍卖 alone needs an auctioneer (rules AUC-01).
        OfferMode.Auction => "Bidding and auction",
        OfferMode.EquityContribution => "Equity contribution",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string OfReadiness(string group) => group switch
    {
        "1-3" => "1–3 laboratory",
        "4-6" => "4–6 pilot",
        _ => "7–9 industry",
    };

    public static string Of(TicketBand band) => band switch
    {
        TicketBand.NotStated => "Not stated",
        TicketBand.UpToOneMillion => "Up to 1 million yuan",
        TicketBand.UpToFiveMillion => "Up to 5 million yuan",
        TicketBand.UpToTwentyMillion => "Up to 20 million yuan",
        TicketBand.MoreThanTwentyMillion => "More than 20 million yuan",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public static string Of(InterestState state) => state switch
    {
        InterestState.WaitsForOwner => "Waits for the owner",
        InterestState.WaitsForInvestor => "Waits for the investor",
        InterestState.Agreed => "Both agreed",
        InterestState.Ended => "Interest ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(InterestState state) => state switch
    {
        InterestState.WaitsForOwner or InterestState.WaitsForInvestor => "badge-warn",
        InterestState.Agreed => "badge-info",
        InterestState.Ended => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(RoadshowState state) => state switch
    {
        RoadshowState.Draft => "Session not announced",
        RoadshowState.Open => "Announced",
        RoadshowState.Held => "Held",
        RoadshowState.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(RoadshowState state) => state switch
    {
        RoadshowState.Draft => "badge-warn",
        RoadshowState.Open => "badge-info",
        RoadshowState.Held => "badge-neutral",
        RoadshowState.Cancelled => "badge-danger",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(PitchState state) => state switch
    {
        PitchState.Applied => "Applied for a slot",
        PitchState.Given => "Has a slot",
        PitchState.Refused => "Not in this session",
        PitchState.Withdrawn => "Withdrawn by the owner",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(PitchState state) => state switch
    {
        PitchState.Applied => "badge-warn",
        PitchState.Given => "badge-info",
        PitchState.Refused or PitchState.Withdrawn => "badge-neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(ListingState state) => state switch
    {
        ListingState.Published => "On offer",
        ListingState.Suspended => "On hold for now",
        ListingState.Expired or ListingState.Closed => "Listing has ended",
        _ => "Not on offer now",
    };

    public static string BadgeOf(ListingState state) => state switch
    {
        ListingState.Published => "badge-info",
        ListingState.Expired or ListingState.Closed => "badge-neutral",
        _ => "badge-warn",
    };
}
