using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Handlers;

/// <summary>Tells those who watch a listing that it ended, was put on hold or is back.</summary>
internal sealed class ListingChangedHandler : IIntegrationEventHandler<ListingChanged>
{
    private readonly AppDbContext _db;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly INotifier _notifier;

    public ListingChangedHandler(AppDbContext db, IListingDirectory listings, IPartyDirectory parties, INotifier notifier)
    {
        _db = db;
        _listings = listings;
        _parties = parties;
        _notifier = notifier;
    }

    public async Task HandleAsync(ListingChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var id = integrationEvent.ListingId;
        var entries = await _db.Set<ShortlistEntry>().Where(s => s.ListingId == id).ToListAsync(cancellationToken);
        if (entries.Count == 0 || (await _listings.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } listing)
        {
            return;
        }

        // The listing as it is now: events may come late, and what was told once is not told again.
        var told = entries.Where(entry => entry.Follow(listing)).ToList();
        if (told.Count > 0)
        {
            var subject = listing.State switch
            {
                ListingState.Published => "Listing {0} {1} on your shortlist is on offer again",
                ListingState.Expired or ListingState.Closed => "Listing {0} {1} on your shortlist has ended",
                _ => "Listing {0} {1} on your shortlist is not on offer for now",
            };
            await _notifier.NotifyAsync(
                new Notification(InvestingKinds.Watched.Name, subject, [listing.Number, told[0].ListingTitle], "/desk/investing/shortlist"),
                await _parties.GetManagerUserIdsAsync([.. told.Select(e => e.PartyId)], cancellationToken), cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}
