using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Services;

internal sealed class SearchCounts : ISearchCounts
{
    private const int PageSize = 50;

    private readonly AppDbContext _db;

    public SearchCounts(AppDbContext db) => _db = db;

    public async Task<Page<MissedQueryEntry>> ListMissedAsync(int page, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var missed = _db.Set<MissedQuery>().AsNoTracking().Where(m => m.Text != null && !m.IsDismissed);
        var rows = await missed.OrderByDescending(m => m.Count).ThenBy(m => m.Key).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(m => new MissedQueryEntry(m.Key, m.Text!, m.Count, m.LastOn)).ToListAsync(cancellationToken);
        return new Page<MissedQueryEntry>(rows, await missed.CountAsync(cancellationToken), number, PageSize);
    }

    public async Task<bool> DismissAsync(string key, CancellationToken cancellationToken) =>
        await _db.Set<MissedQuery>().Where(m => m.Key == key && m.Text != null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.IsDismissed, true), cancellationToken) > 0;

    public async Task<IReadOnlyList<SearchDayEntry>> ReadDaysAsync(DateOnly from, CancellationToken cancellationToken) =>
        await _db.Set<SearchDay>().AsNoTracking().Where(d => d.Day >= from).GroupBy(d => d.Day).OrderBy(g => g.Key)
            .Select(g => new SearchDayEntry(g.Key, g.Sum(d => d.Searches), g.Sum(d => d.WithoutHits))).ToListAsync(cancellationToken);
}
