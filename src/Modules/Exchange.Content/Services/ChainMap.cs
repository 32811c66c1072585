using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Navigation;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>The process chain with its counts: a stage with listings or patents leads to the page of its field, else to where a need can be told.</summary>
internal sealed class ChainMap
{
    private readonly IEnumerable<IChainCounts> _counts;
    private readonly IEnumerable<IChainFigures> _figures;
    private readonly IStringLocalizer<ChainMap> _s;

    public ChainMap(IEnumerable<IChainCounts> counts, IEnumerable<IChainFigures> figures, IStringLocalizer<ChainMap> localizer)
    {
        _counts = counts;
        _figures = figures;
        _s = localizer;
    }

    public async Task<ChainModel> BuildAsync(CancellationToken cancellationToken)
    {
        var listings = new Dictionary<string, int>(StringComparer.Ordinal);
        var patents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in _counts)
        {
            var counts = source.Catalog == ChainCatalog.Listings ? listings : patents;
            foreach (var (code, count) in await source.CountAsync(cancellationToken))
            {
                counts[code] = counts.GetValueOrDefault(code) + count;
            }
        }

        List<(string Caption, string Rule)> columns = [];
        List<IReadOnlyDictionary<string, ChainFigure>> figures = [];
        foreach (var source in _figures.OrderBy(f => f.Position, PositionComparer.Instance))
        {
            // A column of nothing tells nothing.
            if (await source.ReadAsync(cancellationToken) is { Count: > 0 } read)
            {
                columns.Add((source.Caption, source.Rule));
                figures.Add(read);
            }
        }

        return new ChainModel(
            ProcessChain.Stages.Select(Node).ToList(),
            ProcessChain.Around.Select(Node).ToList(),
            columns);

        ChainNodeModel Node(ChainNode node)
        {
            var (url, offer) = (listings.GetValueOrDefault(node.Taxonomy), patents.GetValueOrDefault(node.Taxonomy)) switch
            {
                (> 0 and var count, _) => ($"/chain/{node.Taxonomy}", _s[count == 1 ? "{0} listing" : "{0} listings", count].Value),
                (_, > 0 and var count) => ($"/chain/{node.Taxonomy}", _s[count == 1 ? "{0} patent" : "{0} patents", count].Value),

                // Nothing is there to be seen: the next useful step of whoever looks for it is to say so.
                _ => ("/pages/contact", _s["None yet · ask"].Value),
            };
            return new ChainNodeModel(
                node.Symbol,
                _s[node.Name],
                url,
                offer,
                listings.GetValueOrDefault(node.Taxonomy) > 0,
                node.Branch == ChainBranch.Vanadium ? "chain-v" : "chain-ti",
                node.Place,
                node.Depth,
                node.Taxonomy,
                listings.GetValueOrDefault(node.Taxonomy),
                patents.GetValueOrDefault(node.Taxonomy),
                [.. figures.Select(f => f.GetValueOrDefault(node.Taxonomy))]);
        }
    }
}
