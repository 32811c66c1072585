namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid.</param>
internal sealed record InfoFacet(string Name, string Caption, IReadOnlyList<InfoFacetValue> Values);
