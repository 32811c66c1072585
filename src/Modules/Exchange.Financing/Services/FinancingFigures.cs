using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

internal sealed class FinancingFigures : IFinancingFigures
{
    private const int PageSize = 50;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public FinancingFigures(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public async Task<FinancingCounts> CountAsync(FinancingFilter filter, CancellationToken cancellationToken)
    {
        var query = Filter(filter);

        // Few combinations, however many dossiers: the lists of codes are taken apart here.
        var groups = await query
            .GroupBy(d => new { d.District, d.CategoryCodes, d.WishNames, d.AmountBand, d.Stage })
            .Select(g => new { g.Key.District, g.Key.CategoryCodes, g.Key.WishNames, g.Key.AmountBand, g.Key.Stage, Count = g.Count(), Sum = g.Sum(d => d.AmountFen ?? 0) })
            .ToListAsync(cancellationToken);
        IReadOnlyList<FinancingGroup> By(Func<int, IEnumerable<string>> keysOf) =>
        [
            .. Enumerable.Range(0, groups.Count).SelectMany(i => keysOf(i).Select(key => (key, groups[i].Count, groups[i].Sum)))
                .GroupBy(g => g.key, StringComparer.Ordinal).Select(g => new FinancingGroup(g.Key, g.Sum(x => x.Count), g.Sum(x => x.Sum)))
                .OrderBy(g => g.Key, StringComparer.Ordinal),
        ];

        var today = _clock.Today;
        var requests = _db.Set<DossierRequest>().Where(r => query.Any(d => d.Id == r.DossierId));
        var answered = requests.Where(r => r.FirstAnswerHours != null);
        var count = await answered.CountAsync(cancellationToken);
        var middle = count == 0
            ? []
            : await answered.OrderBy(r => r.FirstAnswerHours).ThenBy(r => r.Id).Skip((count - 1) / 2).Take(2 - (count % 2)).Select(r => r.FirstAnswerHours!.Value)
                .ToListAsync(cancellationToken);
        return new FinancingCounts(
            groups.Sum(g => g.Count), groups.Sum(g => g.Sum), By(i => [groups[i].District ?? ""]), By(i => Codes.Split(groups[i].CategoryCodes)),
            By(i => [groups[i].AmountBand]), By(i => [groups[i].Stage.ToString()]), By(i => Codes.Split(groups[i].WishNames)),
            await requests.CountAsync(cancellationToken), count, await requests.CountAsync(r => r.IsLate, cancellationToken),
            await requests.CountAsync(r => r.State == RequestState.Sent && r.DueOn < today, cancellationToken),
            middle.Count == 0 ? null : (int)Math.Ceiling(middle.Average()));
    }

    public async Task<Page<FinancingRow>> ListAsync(FinancingFilter filter, int page, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var query = Filter(filter);
        var rows = await query.OrderByDescending(d => d.OpenedAt).ThenBy(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(d => new
            {
                d.Number, d.District, d.CategoryCodes, d.AmountBand, d.Stage, d.WishNames, d.OpenedAt, d.IsDemo,
                Requests = _db.Set<DossierRequest>().Count(r => r.DossierId == d.Id),
                Answered = _db.Set<DossierRequest>().Count(r => r.DossierId == d.Id && r.FirstAnsweredAt != null),
            })
            .ToListAsync(cancellationToken);
        return new Page<FinancingRow>(
            rows.ConvertAll(d => new FinancingRow(
                d.Number, d.District, Codes.Split(d.CategoryCodes), d.AmountBand, d.Stage, Codes.Split(d.WishNames), d.OpenedAt!.Value, d.Requests, d.Answered,
                d.IsDemo, $"/Admin/Financing/{d.Number}")),
            await query.CountAsync(cancellationToken), page, PageSize);
    }

    private IQueryable<Dossier> Filter(FinancingFilter filter)
    {
        var query = _db.Set<Dossier>().AsNoTracking().Where(d => d.OpenedAt != null);
        if (!filter.IncludeDemo)
        {
            query = query.Where(d => !d.IsDemo);
        }

        if (filter.From is { } from)
        {
            var begin = StartOf(from);
            query = query.Where(d => d.OpenedAt >= begin);
        }

        if (filter.To is { } to)
        {
            var end = StartOf(to.AddDays(1));
            query = query.Where(d => d.OpenedAt < end);
        }

        if (filter.District is { } district)
        {
            query = query.Where(d => d.District == district);
        }

        if (filter.Category is { } category)
        {
            var mark = Codes.Mark(category);
            query = query.Where(d => d.CategoryCodes.Contains(mark));
        }

        if (filter.AmountBand is { } band)
        {
            query = query.Where(d => d.AmountBand == band);
        }

        if (filter.Stage is { } stage)
        {
            query = query.Where(d => d.Stage == stage);
        }

        if (filter.ProductKind is { } kind)
        {
            var mark = Codes.Mark(kind);
            query = query.Where(d => d.WishNames.Contains(mark));
        }

        return query;
    }

    private static DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
