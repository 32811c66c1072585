namespace Exchange.Search.Contracts;

/// <summary>A field that a query may name, as in <c>title:ilmenite</c>. The names are the source's: the engine knows none.</summary>
public sealed record QueryField
{
    private QueryField(string name, string caption, string example, IReadOnlyList<string> aliases, QueryFieldKind kind, string target)
    {
        Name = name;
        Caption = caption;
        Example = example;
        Aliases = aliases;
        Kind = kind;
        Target = target;
    }

    /// <summary>Stable English name in lower case.</summary>
    public string Name { get; }

    /// <summary>English msgid of what it looks into.</summary>
    public string Caption { get; }

    /// <summary>A value as somebody would type it, for the page that explains the fields.</summary>
    public string Example { get; }

    /// <summary>Other names of it, above all the Chinese ones.</summary>
    public IReadOnlyList<string> Aliases { get; }

    public QueryFieldKind Kind { get; }

    /// <summary>Name of the text, the facet or the sort key.</summary>
    internal string Target { get; }

    /// <summary>The form in which the index holds a value that somebody typed.</summary>
    public Func<string, string>? Read { get; init; }

    /// <summary>The least key of a day.</summary>
    internal Func<DateOnly, long>? KeyOf { get; private init; }

    public static QueryField Title(string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Title, "");

    public static QueryField Summary(string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Summary, "");

    /// <summary>The words of the text of this name in <see cref="SearchDocument.Texts"/>.</summary>
    public static QueryField Text(string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Text, name);

    public static QueryField Number(string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Number, "");

    /// <summary>Values of a facet; one that ends with a star stands for all that begin so.</summary>
    public static QueryField Value(FacetDefinition facet, string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Value, facet.Name) { Read = facet.Read };

    /// <param name="sortKey">Which of <see cref="SearchDocument.SortKeys"/> holds the day.</param>
    /// <param name="keyOf">The least key that a day has: all up to that of the next day belong to it.</param>
    /// <param name="name">Stable English name.</param>
    /// <param name="caption">Msgid.</param>
    /// <param name="example">As somebody would type it.</param>
    /// <param name="aliases">Other names.</param>
    public static QueryField Days(string sortKey, Func<DateOnly, long> keyOf, string name, string caption, string example, params IReadOnlyList<string> aliases) =>
        new(name, caption, example, aliases, QueryFieldKind.Days, sortKey) { KeyOf = keyOf };

    internal bool IsCalled(string text) =>
        Name.Equals(text, StringComparison.OrdinalIgnoreCase) || Aliases.Any(alias => alias.Equals(text, StringComparison.OrdinalIgnoreCase));
}
