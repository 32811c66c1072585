using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Services;

/// <summary>What a person has saved and watches.</summary>
internal sealed class WatchingData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public WatchingData(AppDbContext db) => _db = db;

    public string Section => "watching";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var searches = await _db.Set<SavedSearch>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.CreatedAt)
            .Select(s => new { s.Name, s.Source, s.Query, s.Period, s.CreatedAt, s.LastMailAt }).ToListAsync(cancellationToken);
        var watches = await _db.Set<Watch>().AsNoTracking().Where(w => w.UserId == userId).OrderBy(w => w.CreatedAt)
            .Select(w => new { w.Kind, w.Number, w.Title, w.CreatedAt }).ToListAsync(cancellationToken);
        return searches.Count + watches.Count == 0 ? null : new { searches, watches };
    }
}
