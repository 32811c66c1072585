using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>The price list, as it was, is and will be (rules GEN-01).</summary>
internal sealed class AdPrices
{
    private const long MaxWeekFen = 100_000_00;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public AdPrices(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Per begun week and slot, in fen, in force today; slots without a price are left out.</summary>
    public async Task<IReadOnlyDictionary<AdSlot, long>> GetCurrentAsync(CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var prices = await _db.Set<AdPrice>().AsNoTracking().Where(p => p.ValidFrom <= today).ToListAsync(cancellationToken);
        return prices.GroupBy(p => p.Slot).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ValidFrom)!.WeekFen);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AdPrice>> ListAsync(CancellationToken cancellationToken) =>
        await _db.Set<AdPrice>().AsNoTracking().OrderByDescending(p => p.ValidFrom).ThenBy(p => p.Slot).Take(200).ToListAsync(cancellationToken);

    public async Task<Result> SetAsync(AdSlot slot, DateOnly validFrom, decimal weekYuan, CancellationToken cancellationToken)
    {
        if (validFrom < _clock.Today)
        {
            return Result.Fail("A price counts from today on at the earliest: bookings keep the one they were made under.", "ValidFrom");
        }

        if (weekYuan < 0 || weekYuan * 100 > MaxWeekFen || decimal.Round(weekYuan, 2) != weekYuan)
        {
            return Result.Fail("Enter an amount from 0 to 100,000 yuan with at most two decimals.", "WeekYuan");
        }

        if (await _db.Set<AdPrice>().AnyAsync(p => p.Slot == slot && p.ValidFrom == validFrom, cancellationToken))
        {
            return Result.Fail("There is a price of this slot from that day already. Choose a later day.", "ValidFrom");
        }

        _db.Add(new AdPrice { Slot = slot, ValidFrom = validFrom, WeekFen = Money.FromYuan(weekYuan).Fen, SetAt = _clock.Now });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
