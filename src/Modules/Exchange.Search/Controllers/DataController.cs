using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework;
using Exchange.Framework.Api;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Exchange.Search.Controllers;

/// <summary>The pages for people who use the data by programs.</summary>
[Area("Exchange.Search")]
[AllowAnonymous]
[CachedPage]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class DataController : Controller
{
    // Stands in a page: nothing in it may look like markup.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Default };

    private readonly IEnumerable<OpenDataSet> _sets;
    private readonly ISearchService _search;
    private readonly SiteSettings _settings;
    private readonly ChangeLog _log;
    private readonly OpenDataMetadata _metadata;

    public DataController(IEnumerable<OpenDataSet> sets, ISearchService search, SiteSettings settings, ChangeLog log, OpenDataMetadata metadata)
    {
        _sets = sets;
        _search = search;
        _settings = settings;
        _log = log;
        _metadata = metadata;
    }

    [HttpGet("/open-data")]
    public async Task<IActionResult> OpenData(CancellationToken cancellationToken)
    {
        var licence = await _settings.GetAsync<OpenDataSettings>(cancellationToken);
        var updated = await _log.LastChangesAsync(cancellationToken);
        var sets = _sets.OrderBy(s => s.Position).ToList();
        return View(new OpenDataPage(
            sets.ConvertAll(set => Line(set, updated)), licence.LicenceName, licence.LicenceUrl,
            _metadata.Catalog(sets, OpenDataFiles.Base(Request), licence, updated).ToJsonString(_json)));
    }

    [HttpGet("/developers")]
    public IActionResult Developers([FromServices] IOptions<RateLimits> limits) =>
        View(new DevelopersPage(OpenDataFiles.Base(Request), limits.Value.ApiPerMinute, ApiScope.All, (int)ChangeLog.Kept.TotalDays));

    private OpenDataLine Line(OpenDataSet set, IReadOnlyDictionary<string, DateTimeOffset> updated)
    {
        int? rows = set.Columns.Count > 0 ? _search.Count(set.Source) : null;
        return new OpenDataLine(
            set, OpenDataFiles.CsvUrl(set), OpenDataFiles.JsonUrl(set), rows, updated.TryGetValue(set.Source, out var at) ? at : null, rows > OpenDataFiles.MaxRows);
    }
}
