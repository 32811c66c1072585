using Exchange.Framework.Mvc;
using Exchange.Statistics.Contracts;

namespace Exchange.Statistics.ViewModels;

/// <param name="MayOpen">Whether the reader may open the rows' own pages.</param>
internal sealed record RowsPage(Figure Figure, FigureGroup Group, Page<FigureRow> Rows, bool MayOpen, DateTimeOffset AsOf);
