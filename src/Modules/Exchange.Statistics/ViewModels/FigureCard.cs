using Exchange.Statistics.Contracts;

namespace Exchange.Statistics.ViewModels;

/// <summary>A figure as both pages show it.</summary>
internal sealed record FigureCard(Figure Figure, IReadOnlyList<FigureGroup> Groups, bool IsPublic);
