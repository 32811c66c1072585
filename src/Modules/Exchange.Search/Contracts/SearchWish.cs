namespace Exchange.Search.Contracts;

/// <summary>One of several wishes, each of the same weight: a thing meets it by any of the values, or by a sort key within bounds.</summary>
public sealed record SearchWish
{
    private SearchWish(string name) => Name = name;

    /// <summary>Of the facet or the sort key.</summary>
    public string Name { get; }

    /// <summary>Values of the facet; empty for a wish about a sort key.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    public long From { get; private init; }

    public long To { get; private init; }

    public static SearchWish AnyOf(string facet, IReadOnlyList<string> values) => new(facet) { Values = values };

    /// <param name="from">At least 1: the index holds 0 for things without the key.</param>
    public static SearchWish Within(string sortKey, long from, long to) => new(sortKey) { From = Math.Max(1, from), To = to };
}
