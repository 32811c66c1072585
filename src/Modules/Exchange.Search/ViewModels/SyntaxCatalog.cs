using Exchange.Search.Contracts;

namespace Exchange.Search.ViewModels;

/// <param name="Source">Name of the catalog in addresses.</param>
/// <param name="Caption">Msgid.</param>
/// <param name="Fields">What a query may name there.</param>
public sealed record SyntaxCatalog(string Source, string Caption, IReadOnlyList<QueryField> Fields);
