namespace Exchange.Statistics.Contracts;

/// <param name="Key">Stable within its figure; part of addresses and files.</param>
/// <param name="Label">Ready text.</param>
/// <param name="Value">Null where there are too few cases to tell.</param>
public sealed record FigureGroup(string Key, string Label, long? Value)
{
    /// <summary>How many of the rows are demonstration data (示例).</summary>
    public long Demo { get; init; }

    /// <summary>How many cases a median rests on.</summary>
    public int? Sample { get; init; }

    /// <summary>
    /// Address of the catalog that shows exactly these rows. Of a public figure the API answers at the same address
    /// behind <c>/api/v1</c>.
    /// </summary>
    public string? CatalogUrl { get; init; }

    public FigureTarget? Target { get; init; }

    /// <summary>Stands at the head of the page.</summary>
    public bool IsHeadline { get; init; }
}
