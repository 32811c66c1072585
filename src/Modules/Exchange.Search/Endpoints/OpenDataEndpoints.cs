using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework;
using Exchange.Framework.Settings;
using Exchange.Search.Contracts;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Search.Endpoints;

/// <summary>The files of the open data.</summary>
internal static class OpenDataEndpoints
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void MapOpenData(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/open-data").AllowAnonymous().RequireRateLimiting(ExchangeApplication.ApiRateLimit).ExcludeFromDescription();
        files.MapGet("/{name:alpha}.csv", (string name, string? after, HttpContext http, IEnumerable<OpenDataSet> sets, OpenDataFiles writer) =>
            FileAsync(name, after, http, sets, writer.CsvAsync));
        files.MapGet("/{name:alpha}.json", (string name, string? after, HttpContext http, IEnumerable<OpenDataSet> sets, OpenDataFiles writer) =>
            FileAsync(name, after, http, sets, writer.JsonAsync));
        files.MapGet("/{name:alpha}.csv-metadata.json", TableAsync);
        files.MapGet("/catalog.jsonld", CatalogAsync);
    }

    private static OpenDataSet? Find(IEnumerable<OpenDataSet> sets, string name) => sets.FirstOrDefault(s => s.Name == name && s.Columns.Count > 0);

    private static async Task FileAsync(
        string name, string? after, HttpContext http, IEnumerable<OpenDataSet> sets, Func<HttpContext, OpenDataSet, Guid?, Task> write)
    {
        Guid? from = null;
        if (!string.IsNullOrEmpty(after))
        {
            from = Guid.TryParseExact(after, "N", out var id) ? id : null;
        }

        if (Find(sets, name) is not { } set || (from is null && !string.IsNullOrEmpty(after)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await write(http, set, from);
    }

    private static async Task<IResult> TableAsync(
        string name, HttpRequest request, IEnumerable<OpenDataSet> sets, OpenDataMetadata metadata, SiteSettings settings, ChangeLog log, CancellationToken cancellationToken)
    {
        if (Find(sets, name) is not { } set)
        {
            return Results.NotFound();
        }

        var licence = await settings.GetAsync<OpenDataSettings>(cancellationToken);
        var updated = (await log.LastChangesAsync(cancellationToken)).TryGetValue(set.Source, out var at) ? at : (DateTimeOffset?)null;
        return Json(metadata.Table(set, OpenDataFiles.Base(request), licence, updated), "application/csvm+json");
    }

    private static async Task<IResult> CatalogAsync(
        HttpRequest request, IEnumerable<OpenDataSet> sets, OpenDataMetadata metadata, SiteSettings settings, ChangeLog log, CancellationToken cancellationToken) => Json(
            metadata.Catalog(
                sets.OrderBy(s => s.Position), OpenDataFiles.Base(request), await settings.GetAsync<OpenDataSettings>(cancellationToken),
                await log.LastChangesAsync(cancellationToken)),
            "application/ld+json");

    private static IResult Json(JsonObject content, string type) => Results.Text(content.ToJsonString(_json), type, System.Text.Encoding.UTF8);
}
