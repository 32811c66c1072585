using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

/// <summary>Words that too few have asked for are forgotten.</summary>
internal sealed class SearchOutdatedRows : IOutdatedRows
{
    private readonly AppDbContext _db;

    public SearchOutdatedRows(AppDbContext db) => _db = db;

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var day = SiteClock.ToDate(before);
        return await _db.Set<MissedQuery>().Where(m => m.Count < MissedQuery.Minimum && m.LastOn < day).ExecuteDeleteAsync(cancellationToken);
    }
}
