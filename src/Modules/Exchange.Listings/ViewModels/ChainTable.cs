using Exchange.Framework.Charts;

namespace Exchange.Listings.ViewModels;

/// <param name="Head">What the rows are.</param>
internal sealed record ChainTable(string Head, IReadOnlyList<ChartBar> Bars);
