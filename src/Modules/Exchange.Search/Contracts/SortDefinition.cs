namespace Exchange.Search.Contracts;

/// <param name="Name">Stable name of the query parameter, such as <c>newest</c>.</param>
/// <param name="Caption">English msgid.</param>
/// <param name="Key">Which of <see cref="SearchDocument.SortKeys"/> is compared; a document without it comes last.</param>
public sealed record SortDefinition(string Name, string Caption, string Key, bool Descending);
