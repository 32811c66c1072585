using System.Text.Json;
using Exchange.Content.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>A symbol and a number of a patent that the index holds: what the home page shows as examples is found.</summary>
internal sealed class PatentExamples : IHomeExamples
{
    private const int Looked = 20;

    private readonly ISearchService _search;

    public PatentExamples(ISearchService search) => _search = search;

    public IReadOnlyList<string> Find()
    {
        var filters = new Dictionary<string, IReadOnlyList<string>> { [PatentsSearchSource.FieldFacet] = [PatentFacets.VanadiumTitanium] };
        var found = _search.Search(new SearchRequest { Source = PatentsSearchSource.SourceName, Filters = filters, PageSize = Looked }).Hits;

        // Not what somebody brought in an hour ago and nobody has compared with the register.
        var card = found.Select(hit => JsonSerializer.Deserialize<PatentCard>(hit.Card, CardJson.Options)!).FirstOrDefault(c => c.IsDemo || c.StatusCheckedOn is not null);
        return card is null ? [] : new[] { card.Ipc, card.ApplicationNumber ?? card.PublicationNumber }.OfType<string>().ToList();
    }
}
