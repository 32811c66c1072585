using Exchange.Framework.Charts;
using Exchange.Search.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>One technology of the vanadium-titanium chain.</summary>
internal sealed record ChainPage
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required ChainLink? Parent { get; init; }

    public required bool IsExportSensitive { get; init; }

    /// <summary>Classes by which patents come here (rules §12).</summary>
    public required IReadOnlyList<string> Ipc { get; init; }

    /// <summary>Its parts with what they have.</summary>
    public required IReadOnlyList<ChainLink> Below { get; init; }

    public required SearchResult Listings { get; init; }

    public required SearchResult Patents { get; init; }

    public required int InForce { get; init; }

    /// <summary>In force, and the term ends by the end of next year or the annual fee is overdue.</summary>
    public required SearchResult Ending { get; init; }

    public required string EndingUrl { get; init; }

    public required IReadOnlyList<ChartBar> Holders { get; init; }

    /// <summary>Filings by year; empty when none is known.</summary>
    public required IReadOnlyList<ChartBar> Years { get; init; }

    /// <summary>Parts in which nothing is on offer.</summary>
    public IReadOnlyList<ChainLink> Gaps => [.. Below.Where(part => part.Listings == 0)];
}
