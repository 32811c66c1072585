using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Statistics.Contracts;

/// <summary>Pages of the rows behind a figure.</summary>
public static class FigureRows
{
    public const int PageSize = 50;

    public static readonly Page<FigureRow> None = new([], 0, 1, PageSize);

    /// <param name="ordered">Projected and in an order that names each row once.</param>
    /// <param name="page">From 1.</param>
    /// <param name="toRow">Makes the row of what was read.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public static async Task<Page<TRow>> PageAsync<T, TRow>(
        IQueryable<T> ordered, int page, Func<T, TRow> toRow, CancellationToken cancellationToken)
    {
        var total = await ordered.CountAsync(cancellationToken);
        var items = await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new Page<TRow>([.. items.Select(toRow)], total, page, PageSize);
    }
}
