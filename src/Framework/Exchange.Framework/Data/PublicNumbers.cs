using System.Globalization;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

/// <summary>Gives out the numbers that people read, such as <c>PZH-2026-000123</c>. A rolled-back command leaves no gap.</summary>
public sealed class PublicNumbers
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public PublicNumbers(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>Must be called inside a transaction that the caller commits.</summary>
    public async Task<string> NextAsync(string prefix, CancellationToken cancellationToken)
    {
        var year = _clock.Today.Year;
        var sequences = _db.Set<NumberSequence>().Where(s => s.Prefix == prefix && s.Year == year);
        // One statement both takes and locks the row, so that two commands never read the same number.
        if (await sequences.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken) == 0)
        {
            await _db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Framework_NumberSequence" ("Prefix", "Year", "Last") VALUES ({prefix}, {year}, 0) ON CONFLICT DO NOTHING""",
                cancellationToken);
            await sequences.ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancellationToken);
        }

        var number = await sequences.AsNoTracking().Select(s => s.Last).SingleAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year:0000}-{number:000000}");
    }
}
