using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>
/// Lists of texts with their facets. Plain lists are read from the database, so that what was published a moment ago
/// stands there; words and further filters are asked of the index, which counts the facets for both.
/// </summary>
internal sealed class ContentBrowser
{
    public const string Everything = "/info";

    private const int PageSize = 20;
    private const string VanadiumTitanium = "VT";

    // Beside lists, below their filters.
    private const string SideZone = "InfoSide";

    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentLists _lists;
    private readonly ISearchService _search;
    private readonly ISearchIndex _index;
    private readonly IStringLocalizer<ContentBrowser> _s;

    public ContentBrowser(
        ContentTypes types, ContentTopics topics, ContentLists lists, ISearchService search, ISearchIndex index, IEnumerable<ISearchSource> sources,
        IStringLocalizer<ContentBrowser> localizer)
    {
        _types = types;
        _topics = topics;
        _lists = lists;
        _search = search;
        _index = index;
        _s = localizer;
        Source = sources.First(source => source.Name == IContentDocuments.SourceName);
    }

    public ISearchSource Source { get; }

    /// <summary>What the address asks for; null when there is nothing such.</summary>
    /// <param name="section">First part of the address of a type that is listed; null for all.</param>
    /// <param name="topic">Code of the topic that the page is about; null for none.</param>
    public InfoState? Read(HttpRequest request, string? section, string? topic)
    {
        if (section is not null)
        {
            return _types.FindBySection(section) is { IsListed: true } type
                ? InfoState.Read(request, "/" + type.Section, Source, KeyValuePair.Create(ContentFacets.Type, type.Code))
                : null;
        }

        return topic is null ? InfoState.Read(request, Everything, Source)
            : FindTopic(topic) is { } known ? InfoState.Read(request, UrlOf(known.Code), Source, KeyValuePair.Create(ContentFacets.Topic, known.Code))
            : null;
    }

    public static string UrlOf(string topic) => "/topics/" + Uri.EscapeDataString(topic);

    public async Task<InfoPage> BuildAsync(InfoState state, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        // Of a plain list the index only counts the facets.
        var found = _search.Search(state.ToRequest(culture, state.NeedsIndex ? PageSize : 1));
        var rows = state.NeedsIndex
            ? new Page<ContentSummary>([], found.Total, state.Page, PageSize)
            : await _lists.ListAsync(QueryOf(state, culture, PageSize), cancellationToken);
        var (type, topic) = (state.Value(ContentFacets.Type), state.Fixed.GetValueOrDefault(ContentFacets.Topic));
        return new InfoPage
        {
            Path = state.Path,
            Type = type is null ? null : _types.Find(type),
            Topic = topic is null ? null : FindTopic(topic),
            Query = state.Query,
            Tabs = [.. Tabs(state, found)],
            Filters = new FacetPanel([.. Facets(state, found)], [.. Chips(state)], state.Path, rows.Total) { Zone = SideZone },
            Sorts = [.. Sorts(state)],
            Kept = [.. state.Chosen],
            Rows = rows,
            Hits = state.NeedsIndex ? found : null,
            Building = _index.State == IndexState.Building,
            Feeds = FeedsOf(state),
        };
    }

    /// <summary>The topics of published texts with their numbers.</summary>
    public TopicsPage Topics()
    {
        var counts = _search.Search(new SearchRequest
        {
            Source = IContentDocuments.SourceName,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [ContentFacets.Reader] = [CultureInfo.CurrentUICulture.Name] },
            PageSize = 1,
        }).Facets[ContentFacets.Topic].ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        var used = _topics.All.Where(topic => counts.ContainsKey(topic.Code)).Select(topic => new TopicCount(topic, counts[topic.Code])).ToList();
        return new TopicsPage(
            used.FindAll(topic => !topic.Topic.Code.StartsWith(VanadiumTitanium, StringComparison.Ordinal)),
            used.FindAll(topic => topic.Topic.Code.StartsWith(VanadiumTitanium, StringComparison.Ordinal)));
    }

    /// <summary>How one follows what the state lists.</summary>
    public FeedLinks FeedsOf(InfoState state) => FeedLinks.Of(TitleOf(state), state.Path, state.Beside("")[state.Path.Length..], state.Elsewhere(""));

    /// <summary>The address for those who ask without the cookie that knows the reader's language, such as feed readers.</summary>
    public static string InLanguage(string url) => CultureInfo.CurrentUICulture.Name is var culture && culture == SupportedCultures.Default
        ? url
        : QueryHelpers.AddQueryString(url, "culture", culture);

    /// <summary>In the reader's language: words, topic, section, as far as they are asked.</summary>
    public string TitleOf(InfoState state)
    {
        var type = state.Value(ContentFacets.Type);
        var parts = new[]
        {
            state.Query.Length > 0 ? _s["“{0}”", state.Query].Value : null,
            state.Value(ContentFacets.Topic) is { } topic ? _topics.Label(topic) : null,
            type is not null && _types.Find(type) is { } known ? _s[known.SectionCaption].Value : _s["News and policy"].Value,
        };
        return string.Join(" · ", parts.OfType<string>());
    }

    public static ContentQuery QueryOf(InfoState state, string culture, int pageSize) => new(
        state.Value(ContentFacets.Type) is { } type ? [type] : [], state.Value(ContentFacets.Topic), culture, PageNumber.Of(state.Page), pageSize);

    private ContentTopic? FindTopic(string code) => _topics.All.FirstOrDefault(topic => topic.Code == code);

    private IEnumerable<InfoTab> Tabs(InfoState state, SearchResult found)
    {
        var counts = found.Facets[ContentFacets.Type].ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);
        var chosen = state.Value(ContentFacets.Type);

        // Without words or a topic a section has an address of its own.
        var leadsToSections = !state.Fixed.ContainsKey(ContentFacets.Topic) && state.Query.Length == 0 && state.Chosen.Keys.All(name => name is ContentFacets.Type);
        var path = state.Fixed.ContainsKey(ContentFacets.Topic) ? state.Path : Everything;
        var basis = state with { Path = path };
        yield return new InfoTab("All", basis.With(ContentFacets.Type, null), null, chosen is null);
        foreach (var type in _types.All.Where(t => t is { IsListed: true, Section: not null }))
        {
            var count = counts.GetValueOrDefault(type.Code);
            if (count > 0 || leadsToSections || type.Code == chosen)
            {
                yield return new InfoTab(type.SectionCaption, leadsToSections ? "/" + type.Section : basis.With(ContentFacets.Type, type.Code), count, type.Code == chosen);
            }
        }
    }

    private IEnumerable<CatalogFacet> Facets(InfoState state, SearchResult found)
    {
        // In the lists a translation stands for its text: the language says nothing there. The kinds are the tabs.
        var facets = Source.Facets.Where(facet => facet.Name is not (ContentFacets.Type or ContentFacets.Reader) && !state.Fixed.ContainsKey(facet.Name)
            && (facet.Name != ContentFacets.Language || state.Query.Length > 0) && found.Facets[facet.Name].Count > 0);
        return facets.Select((facet, i) => CatalogFacet.Of(
            facet, _s[facet.Caption], i, found.Facets[facet.Name], value => state.With(facet.Name, value.Selected ? null : value.Value)));
    }

    private IEnumerable<CatalogChip> Chips(InfoState state)
    {
        if (state.Query.Length > 0)
        {
            yield return new CatalogChip(_s["Words"], state.Query, state.WithoutWords());
        }

        foreach (var facet in Source.Facets.Where(f => f.Name != ContentFacets.Type && state.Chosen.ContainsKey(f.Name)))
        {
            var value = state.Chosen[facet.Name];
            yield return new CatalogChip(_s[facet.Caption], facet.Label?.Invoke(value) ?? value, state.With(facet.Name, null));
        }
    }

    private IEnumerable<InfoSort> Sorts(InfoState state)
    {
        if (state.Query.Length == 0)
        {
            yield break;
        }

        yield return new InfoSort("Best match", state.Sorted(null), state.Sort is null);
        foreach (var sort in Source.Sorts)
        {
            yield return new InfoSort(sort.Caption, state.Sorted(sort.Name), state.Sort == sort.Name);
        }
    }
}
