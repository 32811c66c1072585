namespace Exchange.Search.Contracts;

/// <summary>
/// A data set that everybody may download; registered as a singleton by the module whose it is. Its rows are the cards of a search source:
/// what the public may find is what it may download, and nothing else.
/// </summary>
/// <param name="Name">Stable lower-case name: part of addresses.</param>
/// <param name="Caption">English msgid.</param>
/// <param name="Description">English msgid: what a row is.</param>
/// <param name="Columns">Beside the id, which stands first in every set.</param>
public sealed record OpenDataSet(string Name, string Caption, string Description, IReadOnlyList<OpenDataColumn> Columns)
{
    /// <summary>The search source whose cards are the rows; the name unless said otherwise.</summary>
    public string Source { get; init; } = Name;

    /// <summary>Only cards whose property has one of these values are rows.</summary>
    public (string Property, IReadOnlyList<string> Values)? Only { get; init; }

    /// <summary>Files that another module writes; then there are no columns, and no rows of a source.</summary>
    public string? CsvUrl { get; init; }

    public string? JsonUrl { get; init; }

    /// <summary>Place in the list.</summary>
    public int Position { get; init; } = 100;
}
