using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

public sealed record ChainNodeModel(
    string Symbol, string Name, string Url, string Offer, bool HasListings, string Branch, string Place, int Depth,
    IReadOnlyList<ChainFigure> Figures);
