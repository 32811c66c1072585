using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Advertising.Services;

/// <summary>
/// The ads of today, kept in memory under the day and the stamp of the topic: an approval, a stop, a hold or midnight renews them on
/// every node. An advertiser whom the directory does not
/// show any more (no verification, no licence in force, no profile) is left out from the next reading on, at the latest after a minute.
/// </summary>
internal sealed class RunningAdverts
{
    public const string Topic = "adverts";

    private static readonly TimeSpan _age = TimeSpan.FromMinutes(1);

    private readonly AppDbContext _db;
    private readonly IProviderDirectory _advertisers;
    private readonly IFileStore _files;
    private readonly IMemoryCache _cache;
    private readonly StampWatcher _stamps;
    private readonly SiteClock _clock;

    public RunningAdverts(AppDbContext db, IProviderDirectory advertisers, IFileStore files, IMemoryCache cache, StampWatcher stamps, SiteClock clock)
    {
        _db = db;
        _advertisers = advertisers;
        _files = files;
        _cache = cache;
        _stamps = stamps;
        _clock = clock;
    }

    /// <summary>The ad whose minute it is; null when the slot is empty.</summary>
    /// <param name="district">Code of the district that the page is about; null when it is about none.</param>
    public async Task<ShownAdvert?> PickAsync(AdSlot slot, string? district, CancellationToken cancellationToken)
    {
        var shown = (await ListAsync(cancellationToken)).Where(a => a.Slot == slot && a.Suits(district)).ToList();
        return shown.Count == 0 ? null : shown[Rotation.Pick(shown.Count, _clock.Now)];
    }

    /// <summary>Null when no such ad is shown today.</summary>
    public async Task<ShownAdvert?> FindAsync(string number, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(a => a.Number == number);

    private async Task<IReadOnlyList<ShownAdvert>> ListAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var key = (Topic, today, _stamps.Current(Topic));
        if (_cache.TryGetValue(key, out IReadOnlyList<ShownAdvert>? known))
        {
            return known!;
        }

        var adverts = await ReadAsync(today, cancellationToken);
        _cache.Set(key, adverts, _age);
        return adverts;
    }

    private async Task<IReadOnlyList<ShownAdvert>> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var bookings = await _db.Set<AdBooking>().AsNoTracking()
            .Where(b => (b.State == AdState.Scheduled || b.State == AdState.Running) && b.FromOn <= today && b.UntilOn >= today)
            .OrderBy(b => b.Number).Take(100).ToListAsync(cancellationToken);
        if (bookings.Count == 0)
        {
            return [];
        }

        var advertisers = await _advertisers.FindAsync([.. bookings.Select(b => b.PartyId).Distinct()], cancellationToken);
        var files = (await _files.FindAsync([.. bookings.Select(b => b.PublicFileId).OfType<Guid>()], cancellationToken)).ToDictionary(f => f.Id);
        return [.. bookings.Where(b => advertisers.GetValueOrDefault(b.PartyId) is { IsOffering: true }).Select(b => new ShownAdvert(
            b.Id, b.PartyId, b.Number, b.Slot, b.DistrictCodes, b.Link,
            AdvertCards.Of(b, advertisers[b.PartyId].Name, b.PublicFileId is { } id ? files.GetValueOrDefault(id) : null, $"/ads/{b.Number}/go")))];
    }
}
