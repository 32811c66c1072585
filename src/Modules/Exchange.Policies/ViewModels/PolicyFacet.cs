namespace Exchange.Policies.ViewModels;

/// <param name="Caption">English msgid.</param>
internal sealed record PolicyFacet(string Caption, IReadOnlyList<PolicyFacetValue> Values);
