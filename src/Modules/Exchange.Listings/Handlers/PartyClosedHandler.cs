using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Handlers;

/// <summary>Nobody answers for the owner any more: its listings end. Who asked is told by the inquiries, who watches by the investors' workspace.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private const string Reason = "The owner has left the exchange.";

    private readonly AppDbContext _db;
    private readonly ListingStore _store;
    private readonly ListingEffects _effects;
    private readonly SiteClock _clock;
    private readonly PoCatalog _translations;

    public PartyClosedHandler(AppDbContext db, ListingStore store, ListingEffects effects, SiteClock clock, PoCatalog translations)
    {
        _db = db;
        _store = store;
        _effects = effects;
        _clock = clock;
        _translations = translations;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        // The reason is kept as text for everybody who reads the history.
        var reason = _translations.In<PartyClosedHandler>(CultureInfo.GetCultureInfo(SupportedCultures.Default))[Reason];
        var actor = Actor.System(_clock.Now, _clock.Today);
        var ids = await _db.Set<Listing>().Where(l => l.OwnerPartyId == integrationEvent.PartyId && l.State != ListingState.Closed)
            .OrderBy(l => l.Id).Select(l => l.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            if (await _store.FindAsync(id, cancellationToken) is { } listing && listing.Close(reason, actor).Succeeded)
            {
                _effects.Changed(listing);
            }
        }
    }
}
