using System.Text.Json;
using Exchange.Listings.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.ViewModels;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Services;

/// <summary>
/// What may answer a need: listings and patents that the search finds by its words, each with the sentence or claim that has most of them,
/// in the order of how many it has. Nothing else counts, and what has no such passage is left out (patent law art. 79: no recommending).
/// </summary>
internal sealed class NeedMatches
{
    private const string ListingSource = "listings";
    private const string PatentSource = "patents";
    private const int Looked = 15;
    private const int Shown = 5;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly ISearchService _search;
    private readonly IListingDirectory _listings;
    private readonly IRightsDirectory _rights;
    private readonly IStringLocalizer<NeedMatches> S;

    public NeedMatches(ISearchService search, IListingDirectory listings, IRightsDirectory rights, IStringLocalizer<NeedMatches> localizer)
    {
        _search = search;
        _listings = listings;
        _rights = rights;
        S = localizer;
    }

    public async Task<NeedMatchList> FindAsync(Need need, CancellationToken cancellationToken)
    {
        var question = string.Join('\n', new[] { need.Title, need.Problem, need.Target }.OfType<string>());
        var listings = Candidates(ListingSource, need, question);
        var patents = Candidates(PatentSource, need, question);
        var words = await _listings.GetWordsAsync([.. listings.Select(l => l.Id)], cancellationToken);
        var offered = words.Values.SelectMany(w => w.RightIds).ToHashSet();
        patents = [.. patents.Where(p => !offered.Contains(p.Id))];
        List<Guid> rightIds = [.. patents.Select(p => p.Id), .. offered];
        var texts = await _rights.GetTextsAsync(rightIds, cancellationToken);
        var numbers = await _rights.FindAsync(rightIds, cancellationToken);
        return new NeedMatchList(
            Order(question, [.. listings.Where(l => words.ContainsKey(l.Id)).Select(l => (l, WithTitle(PartsOf(words[l.Id], texts, numbers), l)))], Listing),
            Order(question, [.. patents.Where(p => texts.ContainsKey(p.Id)).Select(p => (p, WithTitle(PartsOf(texts[p.Id], null), p)))], (hit, part, quote) => Patent(hit, part, quote, numbers)));
    }

    private List<SearchHit> Candidates(string source, Need need, string question) =>
    [
        .. new[] { need.Title, need.TitleEn }.OfType<string>()
            .SelectMany(words => _search.Search(new SearchRequest { Source = source, Query = words, PageSize = Looked }).Hits)
            .Concat(_search.Alike(source, question, Looked)).DistinctBy(hit => hit.Id),
    ];

    private List<NeedMatch> Order(
        string question, IReadOnlyList<(SearchHit Hit, IReadOnlyList<QuotedPart> Parts)> found, Func<SearchHit, QuotedPart, Passage, NeedMatch> match)
    {
        var quotes = _search.Quote(question, [.. found.Select(f => f.Parts.Select(p => p.Text).ToList())]);
        return
        [
            .. found.Zip(quotes).Where(pair => pair.Second is not null)
                .Select(pair => match(pair.First.Hit, pair.First.Parts[pair.Second!.Index], pair.Second!))
                .OrderByDescending(m => m.Score).ThenBy(m => m.Number, StringComparer.Ordinal).Take(Shown),
        ];
    }

    // Where no sentence says it, the title may.
    private IReadOnlyList<QuotedPart> WithTitle(IReadOnlyList<QuotedPart> parts, SearchHit hit) => [.. parts, new QuotedPart(hit.Title, S["Title"])];

    private List<QuotedPart> PartsOf(ListingWords words, IReadOnlyDictionary<Guid, string> texts, IReadOnlyDictionary<Guid, RightSummary> rights) =>
    [
        .. QuotableText.Sentences(words.Problem).Select(p => new QuotedPart(p.Text, S["What it solves"])),
        .. QuotableText.Sentences(words.HowItWorks).Select(p => new QuotedPart(p.Text, S["How it works"])),
        .. QuotableText.Sentences(words.Advantage).Select(p => new QuotedPart(p.Text, S["Better than what, by how much"])),
        .. words.RightIds.Where(id => texts.ContainsKey(id) && rights.ContainsKey(id)).SelectMany(id => PartsOf(texts[id], rights[id].Number)),
    ];

    private IReadOnlyList<QuotedPart> PartsOf(string text, string? number) =>
    [
        .. QuotableText.OfRight(text).Select(p => new QuotedPart(
            p.Text,
            (p.Claim, number) switch
            {
                ({ } claim, null) => S["Claim no. {0}", claim],
                ({ } claim, { } of) => S["Claim no. {0} of {1}", claim, of],
                (null, null) => S["Abstract"],
                (null, { } of) => S["Abstract of {0}", of],
            })),
    ];

    private static NeedMatch Listing(SearchHit hit, QuotedPart part, Passage quote)
    {
        var card = JsonSerializer.Deserialize<ListingCard>(hit.Card, _json)!;
        return new NeedMatch(card.Title, card.Number, card.Url, [card.Owner], part.Where, quote.Html, null, card.LegalStatus == "inactive", card.IsDemo, quote.Score);
    }

    private static NeedMatch Patent(SearchHit hit, QuotedPart part, Passage quote, IReadOnlyDictionary<Guid, RightSummary> rights)
    {
        var card = JsonSerializer.Deserialize<PatentCard>(hit.Card, CardJson.Options)!;
        var right = rights.GetValueOrDefault(hit.Id);
        return new NeedMatch(
            card.Title, card.Number, card.Url, card.Owners, part.Where, quote.Html, right?.StatusText, right?.Status == BaseStatus.Inactive, card.IsDemo, quote.Score);
    }

    private sealed record QuotedPart(string Text, string Where);
}
