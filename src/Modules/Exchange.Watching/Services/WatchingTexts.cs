using Exchange.Watching.Domain;

namespace Exchange.Watching.Services;

/// <summary>Msgids that several places show.</summary>
internal static class WatchingTexts
{
    // Notices: {0} is the number, {1} the title.
    public const string RightChanged = "Status, burdens, owners or term of {0} {1}, which you watch, have changed";
    public const string ListingOffered = "Listing {0} {1}, which you watch, is on offer again or in other modes";
    public const string ListingEnded = "Listing {0} {1}, which you watch, has ended";
    public const string ListingAway = "Listing {0} {1}, which you watch, is not on offer for now";

    public static string Of(SearchPeriod period) => period switch
    {
        SearchPeriod.Never => "No mail",
        SearchPeriod.Daily => "Every morning",
        SearchPeriod.Weekly => "Every Monday morning",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };
}
