using Exchange.Dates.Contracts;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Handlers;

/// <summary>Keeps the end of a published listing in the book of deadlines, which reminds the owner.</summary>
internal sealed class ListingDeadlines : IIntegrationEventHandler<ListingChanged>
{
    private static readonly int[] _reminders = [14, 3];

    private readonly AppDbContext _db;
    private readonly IDeadlines _deadlines;

    public ListingDeadlines(AppDbContext db, IDeadlines deadlines)
    {
        _db = db;
        _deadlines = deadlines;
    }

    public async Task HandleAsync(ListingChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var key = new DeadlineKey("listing.expiry", integrationEvent.ListingId);
        var listing = await _db.Set<Listing>().AsNoTracking().Where(l => l.Id == integrationEvent.ListingId)
            .Select(l => new { l.Number, l.Title, l.OwnerPartyId, l.State, l.ExpiresOn }).FirstOrDefaultAsync(cancellationToken);
        if (listing is not { State: ListingState.Published })
        {
            await _deadlines.DropAsync(key, cancellationToken);
            return;
        }

        // The listing ends on that very day, working day or not.
        var end = new PeriodEnd(listing.ExpiresOn, listing.ExpiresOn, null);
        await _deadlines.SetAsync(
            new DeadlineRequest(
                key, listing.OwnerPartyId, "Listing {0} “{1}” ends. You can renew it.", [listing.Number, listing.Title], end,
                $"/desk/listings/{listing.Number}", "End of the listing, as agreed with the site", _reminders),
            cancellationToken);
    }
}
