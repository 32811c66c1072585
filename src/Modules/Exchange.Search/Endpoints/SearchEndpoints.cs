using System.Globalization;
using System.Text.Json;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.PageCaching;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Exchange.Search.Endpoints;

/// <summary>The public lists of the API.</summary>
internal sealed class SearchEndpoints
{
    private const int DefaultPageSize = 20;
    private const int MaxPageSize = 100;
    private const int MaxSuggestions = 8;
    private const int MaxSuggestLength = 80;

    private readonly IEnumerable<ISearchSource> _sources;
    private readonly ISearchService _search;
    private readonly IStringLocalizer<SearchEndpoints> _s;

    public SearchEndpoints(IEnumerable<ISearchSource> sources, ISearchService search, IStringLocalizer<SearchEndpoints> localizer)
    {
        _sources = sources;
        _search = search;
        _s = localizer;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapSuggestions(routes);
        var items = routes.ServiceProvider.GetServices<ApiItem>().ToDictionary(i => i.Source, i => i.Type, StringComparer.Ordinal);
        void Describe(RouteHandlerBuilder endpoint, string source, string name, string summary) => endpoint
            .WithName(name)
            .WithMetadata(new CachedPageAttribute())
            .WithSummary(summary)
            .WithDescription("Values of one filter are alternatives, filters narrow each other. An unknown value finds nothing.")
            .Produces(StatusCodes.Status200OK, typeof(SearchPage<>).MakeGenericType(items.GetValueOrDefault(source, typeof(JsonElement))))
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        var api = routes.MapGroup("/api/v1").AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit).WithTags("Search");
        Describe(api.MapGet("/patents", ([AsParameters] PatentQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("patents", query, request)), "patents", "ListPatents", "Finds patents");
        Describe(api.MapGet("/listings", ([AsParameters] ListingQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("listings", query, request)), "listings", "ListListings", "Finds listings");
        Describe(api.MapGet("/providers", ([AsParameters] ProviderQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("providers", query, request)), "providers", "ListProviders", "Finds service providers that offer today");
        Describe(api.MapGet("/products", ([AsParameters] ProductQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("products", query, request)), "products", "ListProducts", "Finds financing products on offer today");
        Describe(api.MapGet("/needs", ([AsParameters] NeedQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("needs", query, request)), "needs", "ListNeeds", "Finds technology needs of firms");
        Describe(api.MapGet("/articles", ([AsParameters] ArticleQuery query, HttpRequest request, SearchEndpoints endpoints) =>
            endpoints.List("content", query, request)), "content", "ListArticles", "Finds texts of every kind: news, policies, articles of laws, events");
    }

    /// <summary>Suggestions for the field of the pages: no part of the API.</summary>
    private static void MapSuggestions(IEndpointRouteBuilder routes) => routes
        .MapGet("/search/suggest", ([FromQuery] string? q, [FromQuery] string? source, HttpContext http, SearchEndpoints endpoints) => endpoints.Suggest(q, source, http))
        .AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit).ExcludeFromDescription();

    private IResult List(string name, PageQuery query, HttpRequest request)
    {
        var source = _sources.FirstOrDefault(s => s.Name == name);
        if (source is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var page = Number(query.Page, 1);
        if (page is null or < 1)
        {
            errors["page"] = [_s["The page must be a whole number from 1."]];
        }

        var pageSize = Number(query.PageSize, DefaultPageSize);
        if (pageSize is null or < 1 or > MaxPageSize)
        {
            errors["pageSize"] = [_s["The page size must be a whole number from 1 to {0}.", MaxPageSize]];
        }

        if (errors.Count > 0)
        {
            return Invalid(errors);
        }

        try
        {
            return new SearchPageResult(_search.Search(new SearchRequest
            {
                Source = name,
                Query = query.Q,
                Filters = CatalogState.ReadFilters(request.Query, source),
                Sort = query.Sort,
                Page = page!.Value,
                PageSize = pageSize!.Value,
            }));
        }
        catch (UnknownSortException)
        {
            errors["sort"] = [_s["Unknown order. Known are: {0}.", string.Join(", ", source.Sorts.Select(sort => sort.Name).Prepend(Indexing.SearchEngine.Relevance))]];
            return Invalid(errors);
        }
    }

    private IResult Suggest(string? text, string? source, HttpContext http)
    {
        // What was typed a moment ago is often typed again.
        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.Vary = "Cookie";
        var found = string.IsNullOrWhiteSpace(text) || text.Length > MaxSuggestLength ? [] : _search.Suggest(string.IsNullOrEmpty(source) ? null : source, text, MaxSuggestions);
        return Results.Json(new { items = found.Select(s => new { text = s.Text, label = Label(s.Kind), lang = LangOfTagHelper.LanguageOf(s.Text) }) });
    }

    private string Label(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Term => _s["Word of the field"],
        SuggestionKind.Name => _s["Holder or firm"],
        SuggestionKind.Title => _s["Title found"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static int? Number(string? text, int otherwise)
    {
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // Too large for a number, yet a page past the end.
        return text.Length <= 100 && text.All(char.IsAsciiDigit) ? int.MaxValue : null;
    }

    private IResult Invalid(Dictionary<string, string[]> errors) => Results.ValidationProblem(errors, title: _s["A parameter is not valid."]);
}
