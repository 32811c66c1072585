using Exchange.Listings.Contracts;
using Exchange.Watching.Contracts;

namespace Exchange.Watching.Services;

/// <summary>Listings: watchers are told that they ended, are not on offer for now, are back, or offer other modes.</summary>
internal sealed class ListingSubject : IWatchSubject
{
    public const string Name = "listing";

    private readonly IListingDirectory _listings;

    public ListingSubject(IListingDirectory listings) => _listings = listings;

    public string Kind => Name;

    public string Caption => "Listing";

    public async Task<IReadOnlyDictionary<Guid, WatchedThing>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await _listings.FindAsync(ids, cancellationToken)).ToDictionary(pair => pair.Key, pair => ToThing(pair.Value));

    internal static WatchedThing ToThing(ListingSummary listing)
    {
        // What an owner or a reviewer does while it is not public is told as one: it is not on offer for now.
        var (state, news) = listing.State switch
        {
            ListingState.Published => ("published " + Modes(listing), WatchingTexts.ListingOffered),
            ListingState.Expired or ListingState.Closed => ("ended", WatchingTexts.ListingEnded),
            _ => ("away", WatchingTexts.ListingAway),
        };
        return new WatchedThing(listing.Id, listing.Number, listing.Title, listing.Url, listing.State == ListingState.Published, state, news);
    }

    private static string Modes(ListingSummary listing) => string.Join(',', listing.Modes.Order().Select(mode => (int)mode));
}
