using Exchange.Framework.Charts;

namespace Exchange.Search.ViewModels;

/// <param name="Name">Of the facet.</param>
/// <param name="Caption">Msgid.</param>
/// <param name="Bars">Each narrows the result to its value.</param>
/// <param name="HasMore">Whether there are values that are not drawn.</param>
public sealed record CatalogFigure(string Name, string Caption, bool IsTimeline, IReadOnlyList<ChartBar> Bars, bool HasMore);
