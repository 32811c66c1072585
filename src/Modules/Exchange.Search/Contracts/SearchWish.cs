namespace Exchange.Search.Contracts;

/// <summary>One of several wishes, each of the same weight: a thing meets it by any of the values, or by any of its stretches.</summary>
public sealed record SearchWish
{
    private SearchWish()
    {
    }

    /// <summary>Of the facet; null for a wish about stretches.</summary>
    public string? Facet { get; private init; }

    /// <summary>Values of the facet.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>Sort keys that hold the ends of a stretch each.</summary>
    public IReadOnlyList<(string Low, string High)> Stretches { get; private init; } = [];

    public long From { get; private init; }

    public long To { get; private init; }

    public static SearchWish AnyOf(string facet, IReadOnlyList<string> values) => new() { Facet = facet, Values = values };

    /// <summary>Met when one of the stretches has something in common with the bounds.</summary>
    /// <param name="from">At least 1: the index holds 0 for things without the key.</param>
    public static SearchWish Overlapping(IReadOnlyList<(string Low, string High)> stretches, long from, long to) =>
        new() { Stretches = stretches, From = Math.Max(1, from), To = to };
}
