using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>How many open needs each technology has, counted where the linked catalog counts.</summary>
internal sealed class NeedChain : IChainFigures
{
    private readonly ISearchService _search;
    private readonly IStringLocalizer<NeedChain> S;

    public NeedChain(ISearchService search, IStringLocalizer<NeedChain> localizer)
    {
        _search = search;
        S = localizer;
    }

    public string Position => "10";

    public string Caption => S["Open needs"];

    public string Rule => S["Counted are public technology needs and calls that take answers, under the technology that the firm has named."];

    public Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync(CancellationToken cancellationToken)
    {
        var result = _search.Search(new SearchRequest { Source = NeedsSearchSource.SourceName, PageSize = 1 });
        IReadOnlyDictionary<string, ChainFigure> figures = result.Facets.TryGetValue("taxonomy", out var facet)
            ? facet.ToDictionary(
                f => f.Value,
                f => new ChainFigure(
                    S[f.Count == 1 ? "{0} need" : "{0} needs", f.Count], $"/needs?taxonomy={f.Value}", Short: f.Count.ToString(CultureInfo.InvariantCulture)),
                StringComparer.Ordinal)
            : new Dictionary<string, ChainFigure>();
        return Task.FromResult(figures);
    }
}
