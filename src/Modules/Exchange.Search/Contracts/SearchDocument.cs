namespace Exchange.Search.Contracts;

/// <summary>What the index knows of one thing.</summary>
public sealed record SearchDocument
{
    public required Guid Id { get; init; }

    /// <summary>Searched with the highest weight; shown with the hits marked.</summary>
    public required string Title { get; init; }

    /// <summary>Other texts by weight: keywords and names, then summary, then full text. Only the summary is stored for highlighting.</summary>
    public string Names { get; init; } = "";

    public string Summary { get; init; } = "";

    public string FullText { get; init; } = "";

    /// <summary>
    /// What can be asked for by a field of its own (<see cref="QueryField.Text"/>), by its name. Words that are to be found
    /// without naming the field stand in one of the texts above as well.
    /// </summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Names by which it is looked for, proposed while one types: holders, never private persons beside them.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Identifiers in normal form (<c>201210299861.5</c>, <c>CN103631670B</c>); found in any written form, before all else.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyDictionary<string, long> SortKeys { get; init; } = new Dictionary<string, long>();

    /// <summary>JSON that the source needs to show a result without asking the database.</summary>
    public required string Card { get; init; }
}
