namespace Exchange.Search.Contracts;

public sealed record FacetCount(string Value, string Label, int Count, bool Selected);
