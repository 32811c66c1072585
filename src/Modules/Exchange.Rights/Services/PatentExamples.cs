using System.Text.Json;
using Exchange.Content.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>A symbol and a number of a patent that the index holds: what the home page shows as examples is found.</summary>
internal sealed class PatentExamples : IHomeExamples
{
    private readonly ISearchService _search;

    public PatentExamples(ISearchService search) => _search = search;

    public IReadOnlyList<string> Find()
    {
        var filters = new Dictionary<string, IReadOnlyList<string>> { [PatentsSearchSource.FieldFacet] = [PatentFacets.VanadiumTitanium] };
        var found = _search.Search(new SearchRequest { Source = PatentsSearchSource.SourceName, Filters = filters, PageSize = 1 }).Hits;
        if (found.Count == 0)
        {
            return [];
        }

        var card = JsonSerializer.Deserialize<PatentCard>(found[0].Card, CardJson.Options)!;
        return new[] { card.Ipc, card.ApplicationNumber ?? card.PublicationNumber }.OfType<string>().ToList();
    }
}
