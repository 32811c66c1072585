using Exchange.Advertising.Domain;

namespace Exchange.Advertising.Services;

/// <summary>English msgids of the module's enums and of messages that several places send.</summary>
internal static class AdvertTexts
{
    public const string Stale = "Somebody has changed this ad since you opened it. Look at it again.";

    public const string Busy = "Many people are booking at this moment. Please try again.";

    public static string Of(AdSlot slot) => slot switch
    {
        AdSlot.HomeBand => "Home page band",
        AdSlot.DirectoryTop => "Above the directory",
        AdSlot.TopicTop => "Above the catalogs",
        AdSlot.ArticleSide => "Beside pages to read",
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    public static string Explain(AdSlot slot) => slot switch
    {
        AdSlot.HomeBand => "On the home page, below the search field.",
        AdSlot.DirectoryTop => "Above the list of service organisations; the list itself keeps its order.",
        AdSlot.TopicTop => "Above the catalogs of listings and patents; the results keep their order.",
        AdSlot.ArticleSide => "In the margin of information pages.",
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    public static string Of(AdState state) => state switch
    {
        AdState.Draft => "Draft",
        AdState.Submitted => "Waiting for review",
        AdState.Returned => "Sent back",
        AdState.Scheduled => "Approved, not begun",
        AdState.Running => "Running now",
        AdState.Ended => "Ended",
        AdState.Withdrawn => "Withdrawn",
        AdState.Stopped => "Stopped by the operator",
        AdState.Held => "Held back",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string BadgeOf(AdState state) => state switch
    {
        AdState.Draft or AdState.Ended or AdState.Withdrawn => "badge-neutral",
        AdState.Submitted or AdState.Returned or AdState.Held => "badge-warn",
        AdState.Scheduled => "badge-trade",
        AdState.Running => "badge-info",
        AdState.Stopped => "badge-danger",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
