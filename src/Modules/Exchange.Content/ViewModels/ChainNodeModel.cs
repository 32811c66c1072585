using Exchange.Content.Contracts;

namespace Exchange.Content.ViewModels;

/// <param name="Cells">One for each column of the table; null where there is nothing to tell.</param>
internal sealed record ChainNodeModel(
    string Symbol, string Name, string Url, string Offer, bool HasListings, string Branch, string Place, int Depth,
    string Taxonomy, int Listings, int Patents, IReadOnlyList<ChainFigure?> Cells)
{
    public IEnumerable<ChainFigure> Figures => Cells.OfType<ChainFigure>();
}
