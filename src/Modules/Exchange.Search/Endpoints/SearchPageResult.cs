using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Search.Endpoints;

/// <summary>Writes a page of results; an item is what its source stored, as it stands.</summary>
internal sealed class SearchPageResult : IResult
{
    // The answer is JSON and said to be so; Chinese need not be escaped in it.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SearchResult _result;

    public SearchPageResult(SearchResult result) => _result = result;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, _options);
        json.WriteStartObject();
        json.WriteNumber("total", _result.Total);
        json.WriteStartArray("items");
        foreach (var hit in _result.Hits)
        {
            json.WriteRawValue(hit.Card);
        }

        json.WriteEndArray();
        json.WriteStartObject("facets");
        foreach (var (name, counts) in _result.Facets)
        {
            json.WriteStartArray(name);

            // A value that nothing has is chosen at most, and no answer.
            foreach (var count in counts.Where(c => c.Count > 0))
            {
                json.WriteStartObject();
                json.WriteString("value", count.Value);
                json.WriteString("label", count.Label);
                json.WriteNumber("count", count.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }
}
