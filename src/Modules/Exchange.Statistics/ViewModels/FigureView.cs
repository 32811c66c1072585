using Exchange.Statistics.Contracts;

namespace Exchange.Statistics.ViewModels;

internal sealed record FigureView(Figure Figure, IReadOnlyList<FigureGroup> Groups);
