using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Api;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace Exchange.Search.Services;

/// <summary>
/// Writes data sets as files, a few hundred rows at a time: a slow reader holds no state of the index. Rows stand in the order of their ids;
/// a file has so many of them at most and names the next one.
/// </summary>
internal sealed class OpenDataFiles
{
    public const int MaxRows = 50_000;

    private const int Chunk = 500;
    private const string Busy = "10";

    private static readonly JsonWriterOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IndexNode _node;
    private readonly OpenDataTurns _turns;
    private readonly SiteSettings _settings;

    public OpenDataFiles(IndexNode node, OpenDataTurns turns, SiteSettings settings)
    {
        _node = node;
        _turns = turns;
        _settings = settings;
    }

    public static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    public static string CsvUrl(OpenDataSet set) => set.CsvUrl ?? $"/open-data/{set.Name}.csv";

    public static string JsonUrl(OpenDataSet set) => set.JsonUrl ?? $"/open-data/{set.Name}.json";

    public Task CsvAsync(HttpContext http, OpenDataSet set, Guid? after) => SendAsync(http, set, after, "text/csv; charset=utf-8", async (rows, absolute, _) =>
    {
        var ending = http.RequestAborted;
        // The mark tells spreadsheets that this is UTF-8.
        await http.Response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), ending);
        await http.Response.WriteAsync(CsvLine.Of(["id", .. set.Columns.Select(c => c.Name)]), ending);
        foreach (var chunk in rows)
        {
            var text = new StringBuilder();
            foreach (var (id, card) in chunk)
            {
                text.Append(CsvLine.Of([id.ToString("N"), .. set.Columns.Select(c => OpenDataCell.Text(card, c, absolute))]));
            }

            await http.Response.WriteAsync(text.ToString(), ending);
        }
    });

    public Task JsonAsync(HttpContext http, OpenDataSet set, Guid? after) => SendAsync(http, set, after, "application/json; charset=utf-8", async (rows, absolute, next) =>
    {
        var licence = await _settings.GetAsync<OpenDataSettings>(http.RequestAborted);
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, _json);
        json.WriteStartObject();
        json.WriteString("name", set.Name);
        json.WriteString("licence", licence.LicenceName);
        json.WriteString("licenceUrl", licence.LicenceUrl);
        json.WriteString("metadata", absolute($"/open-data/{set.Name}.csv-metadata.json"));
        json.WriteString("next", next);
        json.WriteStartArray("items");
        foreach (var chunk in rows)
        {
            foreach (var (id, card) in chunk)
            {
                json.WriteStartObject();
                json.WriteString("id", id.ToString("N"));
                foreach (var column in set.Columns)
                {
                    OpenDataCell.Write(json, card, column, absolute);
                }

                json.WriteEndObject();
            }

            await json.FlushAsync(http.RequestAborted);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
    });

    private async Task SendAsync(
        HttpContext http, OpenDataSet set, Guid? after, string type, Func<IEnumerable<List<(Guid Id, JsonElement Card)>>, Func<string, string>, string?, Task> write)
    {
        using var turn = _turns.TryTake(ClientNetwork.Of(http));
        if (_node.Settled is null || turn is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = Busy;
            return;
        }

        var root = Base(http.Request);
        string Absolute(string url) => url.StartsWith('/') ? root + url : url;
        // Weak: two files of one state say the same, whatever their bytes are.
        var settings = await _settings.FindJsonAsync(nameof(OpenDataSettings), http.RequestAborted);
        var state = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{_node.Mark} {http.Request.Path} {after} {root} {settings}"))).AsSpan(0, 12));
        if (ConditionalAnswers.IsKnown(http, new EntityTagHeaderValue($"\"{state}\"", isWeak: true), isOwn: false))
        {
            return;
        }

        // A reader that takes the file in drops would keep its turn from others.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new MinDataRate(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));
        }

        // Found before anything is sent, because it stands in the head.
        var last = LastOf(set, after);
        var next = last is { } id ? Absolute(string.Create(CultureInfo.InvariantCulture, $"{http.Request.Path}?after={id:N}")) : null;
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = Path.GetFileName(http.Request.Path.Value) }.ToString();
        http.Response.Headers.Link = $"<{Absolute($"/open-data/{set.Name}.csv-metadata.json")}>; rel=\"describedby\"; type=\"application/csvm+json\""
            + (next is null ? "" : $", <{next}>; rel=\"next\"");
        await write(Rows(set, after, last), Absolute, next);
    }

    /// <summary>The last id of this file; null when it is the last file.</summary>
    private Guid? LastOf(OpenDataSet set, Guid? after) => _node.Read(
        index => index.Read(searcher => IndexCards.Boundary(searcher, set.Source, after, MaxRows)), null);

    private IEnumerable<List<(Guid Id, JsonElement Card)>> Rows(OpenDataSet set, Guid? after, Guid? last)
    {
        var left = MaxRows;
        while (left > 0)
        {
            var from = after;
            var cards = _node.Read(index => index.Read(searcher => IndexCards.Next(searcher, set.Source, from, Math.Min(Chunk, left))), []);
            if (cards.Count == 0)
            {
                yield break;
            }

            left -= cards.Count;
            after = cards[^1].Id;
            var rows = new List<(Guid Id, JsonElement Card)>(cards.Count);
            foreach (var (id, card) in cards.Where(c => last is not { } end || string.CompareOrdinal(c.Id.ToString("N"), end.ToString("N")) <= 0))
            {
                using var document = JsonDocument.Parse(card);
                if (set.Only is not { } only || (document.RootElement.TryGetProperty(only.Property, out var value) && only.Values.Contains(value.GetString())))
                {
                    rows.Add((id, document.RootElement.Clone()));
                }
            }

            yield return rows;
            if (cards.Count < Chunk && left > 0)
            {
                yield break;
            }
        }
    }
}
