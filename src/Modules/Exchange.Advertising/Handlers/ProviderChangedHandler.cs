using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Handlers;

/// <summary>Holds back the ads of an advertiser whom the directory does not show any more, and lets them go when it does again.</summary>
internal sealed class ProviderChangedHandler : IIntegrationEventHandler<ProviderChanged>
{
    private readonly AppDbContext _db;
    private readonly IProviderDirectory _advertisers;
    private readonly AdvertEffects _effects;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;

    public ProviderChangedHandler(AppDbContext db, IProviderDirectory advertisers, AdvertEffects effects, StampStore stamps, SiteClock clock)
    {
        _db = db;
        _advertisers = advertisers;
        _effects = effects;
        _stamps = stamps;
        _clock = clock;
    }

    public async Task HandleAsync(ProviderChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var partyId = integrationEvent.PartyId;
        var isShown = (await _advertisers.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is { IsOffering: true };
        var bookings = await _db.Set<AdBooking>()
            .Where(b => b.PartyId == partyId && (b.State == AdState.Scheduled || b.State == AdState.Running || b.State == AdState.Held))
            .ToListAsync(cancellationToken);
        var today = _clock.Today;
        var changed = bookings.Count(b => isShown ? b.Resume(today) : b.Hold());
        if (changed == 0)
        {
            return;
        }

        await _effects.TellHeldAsync(partyId, held: !isShown, changed, cancellationToken);
        _stamps.RaiseWhenSaved(RunningAdverts.Topic);
    }
}
