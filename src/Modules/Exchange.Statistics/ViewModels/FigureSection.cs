namespace Exchange.Statistics.ViewModels;

internal sealed record FigureSection(string Caption, IReadOnlyList<FigureView> Figures);
