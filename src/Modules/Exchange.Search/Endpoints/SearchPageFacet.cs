namespace Exchange.Search.Endpoints;

/// <param name="Value">What the filter takes.</param>
/// <param name="Label">What people read.</param>
/// <param name="Count">Hits with the value, as if this filter were not set.</param>
public sealed record SearchPageFacet(string Value, string Label, int Count);
