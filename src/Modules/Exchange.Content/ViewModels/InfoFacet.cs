namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid.</param>
public sealed record InfoFacet(string Name, string Caption, IReadOnlyList<InfoFacetValue> Values);
