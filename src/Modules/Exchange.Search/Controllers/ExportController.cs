using Exchange.Framework;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Search.Controllers;

/// <summary>Results as files, with the words, filters and order of the catalog. Anybody may: the index holds only what the public may read.</summary>
[Area("Exchange.Search")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.ExportRateLimit)]
internal sealed class ExportController : Controller
{
    private readonly IEnumerable<ISearchSource> _sources;
    private readonly ISearchService _search;
    private readonly IStringLocalizer<ExportController> _s;

    public ExportController(IEnumerable<ISearchSource> sources, ISearchService search, IStringLocalizer<ExportController> localizer)
    {
        _sources = sources;
        _search = search;
        _s = localizer;
    }

    [HttpGet("/export/{name}/csv")]
    public async Task<IActionResult> Csv(string name, CancellationToken cancellationToken)
    {
        if (Begin(name, "csv", "text/csv; charset=utf-8") is not { } export)
        {
            return NotFound();
        }

        await export.File.WriteCsvAsync(export.Cards, Response, cancellationToken);
        return new EmptyResult();
    }

    [HttpGet("/export/{name}/xlsx")]
    public async Task<IActionResult> Xlsx(string name, CancellationToken cancellationToken)
    {
        if (Begin(name, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") is not { } export)
        {
            return NotFound();
        }

        await export.File.WriteXlsxAsync(export.Cards, Response, cancellationToken);
        return new EmptyResult();
    }

    private (ResultFile File, IEnumerable<string> Cards)? Begin(string name, string ending, string contentType)
    {
        var source = _sources.FirstOrDefault(s => s.Name == name);
        if (source is null or { Columns.Count: 0 })
        {
            return null;
        }

        var state = CatalogState.Read(Request, source, false);
        Response.ContentType = contentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{source.Name}.{ending}\"";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var cards = _search.Cards(new SearchRequest { Source = source.Name, Query = state.Query, Filters = state.Filters, Sort = state.Sort }, CatalogBuilder.MaxExported);
        return (new ResultFile(source.Columns, $"{Request.Scheme}://{Request.Host}", _s), cards);
    }
}
