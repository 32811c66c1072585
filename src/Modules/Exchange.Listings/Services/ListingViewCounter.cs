using Exchange.Framework.PageCaching;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;

namespace Exchange.Listings.Services;

/// <summary>
/// Counts in memory the openings of public pages, until <see cref="ListingViewWriter"/> takes them. A listing and a day are all that
/// is kept: nothing about who opened it.
/// </summary>
internal sealed class ListingViewCounter : IPageHitCounter
{
    public const string Listing = "listing";

    private readonly Lock _lock = new();
    private readonly SiteClock _clock;
    private Dictionary<(Guid ListingId, DateOnly Day), int> _views = [];

    public ListingViewCounter(SiteClock clock) => _clock = clock;

    public string Kind => Listing;

    public void Count(HttpContext context, Guid id) => Add(id, _clock.Today, 1);

    public void Add(Guid listingId, DateOnly day, int views)
    {
        lock (_lock)
        {
            _views[(listingId, day)] = _views.GetValueOrDefault((listingId, day)) + views;
        }
    }

    /// <summary>Everything counted since it was last taken.</summary>
    public IReadOnlyDictionary<(Guid ListingId, DateOnly Day), int> Take()
    {
        lock (_lock)
        {
            var taken = _views;
            _views = [];
            return taken;
        }
    }
}
