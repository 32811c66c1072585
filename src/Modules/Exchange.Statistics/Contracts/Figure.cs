using Exchange.Framework.Mvc;

namespace Exchange.Statistics.Contracts;

/// <summary>Something counted, by groups.</summary>
public sealed class Figure
{
    /// <summary>Stable name in addresses and files, such as <c>listings.mode</c>; never used again for something else.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Which rows are counted, in words that let a reader count them again.</summary>
    public required string Rule { get; init; }

    public FigureUnit Unit { get; init; } = FigureUnit.Count;

    /// <summary>May be published: counts published things only, and each group has a <see cref="FigureGroup.CatalogUrl"/>.</summary>
    public bool IsPublic { get; init; }

    /// <summary>A row may stand in several groups, so that they do not add up.</summary>
    public bool Overlaps { get; init; }

    /// <summary>The groups are months or years.</summary>
    public bool IsTimeline { get; init; }

    /// <summary>Counts when asked, by a bounded number of queries.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<FigureGroup>>> Count { get; init; }

    /// <summary>The rows of a group by its key, as many as its value says; null where a catalog shows them.</summary>
    public Func<string, int, CancellationToken, Task<Page<FigureRow>>>? Rows { get; init; }

    /// <summary>Who has this permission may open the rows' own pages; null where everybody may who sees the rows.</summary>
    public string? RowPermission { get; init; }
}
