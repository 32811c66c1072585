namespace Exchange.Rights.Domain;

/// <summary>How one child node of the taxonomy is recognised.</summary>
internal sealed record TaxonomyRule(string Code, IReadOnlyList<TaxonomyPattern> Patterns, IReadOnlyList<string> Keywords);
