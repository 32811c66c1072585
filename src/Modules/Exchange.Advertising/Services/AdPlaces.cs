using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>Holds and frees the numbered places of slots, day by day. Everything joins the caller's unit of work.</summary>
internal sealed class AdPlaces
{
    private readonly AppDbContext _db;

    public AdPlaces(AppDbContext db) => _db = db;

    /// <summary>
    /// Takes the lowest free place of every day, within what one advertiser may hold. Saving fails with a <see cref="DbUpdateException"/> when somebody else took one
    /// of them meanwhile: then it is to be tried again from the start.
    /// </summary>
    public async Task<Result> HoldAsync(AdBooking booking, AdvertisingSettings settings, CancellationToken cancellationToken)
    {
        var capacity = settings.PlacesOf(booking.Slot);
        var slot = booking.Slot;
        var from = booking.FromOn;
        var until = booking.UntilOn;
        var taken = (await _db.Set<AdPlace>().AsNoTracking().Where(p => p.Slot == slot && p.Day >= from && p.Day <= until)
            .Select(p => new { p.Day, p.Number }).ToListAsync(cancellationToken)).ToLookup(p => p.Day, p => p.Number);
        var party = booking.PartyId;
        var id = booking.Id;
        var own = (await _db.Set<AdPlace>().AsNoTracking().Where(p => p.Day >= from && p.Day <= until && p.BookingId != id)
            .Join(_db.Set<AdBooking>().Where(b => b.PartyId == party), p => p.BookingId, b => b.Id, (p, _) => new { p.Day, p.Slot }).ToListAsync(cancellationToken))
            .ToLookup(p => p.Day, p => p.Slot);
        foreach (var day in booking.Period.EachDay())
        {
            if (own[day].Contains(slot))
            {
                return Result.Fail(
                    "You hold a place of this slot on {0} already: one advertiser has one place a day. Choose other days.", nameof(AdPeriod.From), DisplayText.Date(day));
            }

            if (own[day].Count() >= settings.AdvertiserPlaces)
            {
                return Result.Fail(
                    "You hold {1} places on {0} already: one advertiser holds no more on one day, in all slots together. Choose other days.", nameof(AdPeriod.From),
                    DisplayText.Date(day), own[day].Count());
            }

            var number = Enumerable.Range(1, capacity).FirstOrDefault(n => !taken[day].Contains(n));
            if (number == 0 || taken[day].Count() >= capacity)
            {
                return Result.Fail("The slot is fully booked on {0}. Choose other days.", nameof(AdPeriod.From), DisplayText.Date(day));
            }

            _db.Add(new AdPlace { Slot = slot, Day = day, Number = number, BookingId = booking.Id });
        }

        return Result.Success;
    }

    /// <summary>Frees what is still to come; the past stays as it was.</summary>
    public async Task FreeAsync(AdBooking booking, DateOnly from, CancellationToken cancellationToken) =>
        _db.RemoveRange(await _db.Set<AdPlace>().Where(p => p.BookingId == booking.Id && p.Day >= from).ToListAsync(cancellationToken));

    /// <summary>How many places are held on each day of the range; a day without any is not there.</summary>
    public async Task<IReadOnlyDictionary<(AdSlot Slot, DateOnly Day), int>> CountAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken) =>
        (await _db.Set<AdPlace>().AsNoTracking().Where(p => p.Day >= from && p.Day <= until)
            .GroupBy(p => new { p.Slot, p.Day }).Select(g => new { g.Key.Slot, g.Key.Day, Count = g.Count() }).ToListAsync(cancellationToken))
        .ToDictionary(g => (g.Slot, g.Day), g => g.Count);
}
