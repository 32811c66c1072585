using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Exchange.Search.ViewModels;

namespace Exchange.Content.ViewModels;

/// <summary>A list of texts: all, a section, a topic, or what has the words.</summary>
internal sealed record InfoPage : IPaged
{
    /// <summary>Address without query string.</summary>
    public required string Path { get; init; }

    /// <summary>The section; null for all.</summary>
    public ContentTypeDefinition? Type { get; init; }

    /// <summary>The topic that the page is about; null for lists of everything.</summary>
    public ContentTopic? Topic { get; init; }

    public required string Query { get; init; }

    public required IReadOnlyList<InfoTab> Tabs { get; init; }

    public required FacetPanel Filters { get; init; }

    /// <summary>Orders of what has the words; empty where there are none.</summary>
    public required IReadOnlyList<InfoSort> Sorts { get; init; }

    /// <summary>What the search form sends along.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; }

    /// <summary>Total, number and size; the items where they come from the database, none where <see cref="Hits"/> has them.</summary>
    public required Page<ContentSummary> Rows { get; init; }

    /// <summary>What the index found, when it was asked; else null.</summary>
    public SearchResult? Hits { get; init; }

    /// <summary>The index is not complete yet.</summary>
    public required bool Building { get; init; }

    public required FeedLinks Feeds { get; init; }

    public bool IsPastTheEnd => Rows.IsPastTheEnd && Hits is not { Hits.Count: > 0 };

    public bool IsNarrowed => Filters.Chips.Count > 0;
}
