namespace Exchange.Search.Contracts;

/// <summary>A chart that a catalog draws of any result.</summary>
/// <param name="Facet">Name of the facet whose values are counted.</param>
/// <param name="Caption">English msgid of its heading.</param>
/// <param name="IsTimeline">Values are years, which stand in their order, those without anything among them too.</param>
public sealed record CatalogChart(string Facet, string Caption, bool IsTimeline = false);
