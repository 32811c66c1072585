namespace Exchange.Search.Contracts;

public sealed record SearchRequest
{
    public required string Source { get; init; }

    /// <summary>What the person typed; trimmed to 200 characters.</summary>
    public string? Query { get; init; }

    /// <summary>Chosen values by facet name; values of one facet are alternatives, facets narrow each other. Unknown names are ignored.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// When there are some, only things that meet at least one are found, and those that meet more come first; <see cref="Sort"/>
    /// orders those that meet equally many.
    /// </summary>
    public IReadOnlyList<SearchWish> Wishes { get; init; } = [];

    /// <summary>How many of the wishes a thing must meet to be found; more than there are means all.</summary>
    public int WishesToMeet { get; init; } = 1;

    /// <summary>Whether facets that are counted on demand only are counted.</summary>
    public bool Figures { get; init; }

    public string? Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    public int PageSize { get; init; } = 20;
}
