using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Search.Services;

/// <summary>
/// Describes data sets for programs: each file by CSV on the Web (W3C, tabular metadata), all of them by DCAT 3. Values in both languages come
/// from the same texts as the page.
/// </summary>
internal sealed class OpenDataMetadata
{
    private const string CsvwContext = "http://www.w3.org/ns/csvw";
    private const string CsvType = "https://www.iana.org/assignments/media-types/text/csv";
    private const string JsonType = "https://www.iana.org/assignments/media-types/application/json";

    private readonly IStringLocalizer<Startup> _s;

    public OpenDataMetadata(IStringLocalizer<Startup> localizer) => _s = localizer;

    /// <param name="set">One that has columns.</param>
    /// <param name="root">Address of the site.</param>
    /// <param name="licence">As the operator has set it.</param>
    /// <param name="updated">When something of it changed last.</param>
    public JsonObject Table(OpenDataSet set, string root, OpenDataSettings licence, DateTimeOffset? updated)
    {
        var table = new JsonObject
        {
            ["@context"] = new JsonArray(CsvwContext, new JsonObject { ["@language"] = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName }),
            ["url"] = root + OpenDataFiles.CsvUrl(set),
            ["dc:title"] = _s[set.Caption].Value,
            ["dc:description"] = _s[set.Description].Value,
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = "," },
            ["tableSchema"] = new JsonObject
            {
                ["primaryKey"] = "id",
                ["columns"] = new JsonArray(
                [
                    new JsonObject
                    {
                        ["name"] = "id", ["titles"] = "id", ["dc:description"] = _s["Stays the same as long as the thing exists."].Value, ["datatype"] = "string", ["required"] = true,
                    },
                    .. set.Columns.Select(Column),
                ]),
            },
        };
        if (licence.LicenceUrl is { Length: > 0 } url)
        {
            table["dc:license"] = new JsonObject { ["@id"] = url };
        }

        if (updated is { } at)
        {
            table["dc:modified"] = new JsonObject { ["@value"] = Day(at), ["@type"] = "xsd:date" };
        }

        return table;
    }

    public JsonObject Catalog(IEnumerable<OpenDataSet> sets, string root, OpenDataSettings licence, IReadOnlyDictionary<string, DateTimeOffset> updated) => new()
    {
        ["@context"] = new JsonObject { ["dcat"] = "http://www.w3.org/ns/dcat#", ["dct"] = "http://purl.org/dc/terms/", ["xsd"] = "http://www.w3.org/2001/XMLSchema#" },
        ["@id"] = root + "/open-data",
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = _s["Open data"].Value,
        ["dcat:dataset"] = new JsonArray([.. sets.Select(set => Set(set, root, licence, updated.TryGetValue(set.Source, out var at) ? at : null))]),
    };

    private static JsonObject Distribution(string title, string url, string type) => new()
    {
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = title,
        ["dcat:downloadURL"] = new JsonObject { ["@id"] = url },
        ["dcat:mediaType"] = new JsonObject { ["@id"] = type },
    };

    private static string Day(DateTimeOffset at) => SiteClock.ToDate(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject Column(OpenDataColumn column)
    {
        var described = new JsonObject { ["name"] = column.Name, ["titles"] = column.Name, ["dc:description"] = _s[column.Description].Value };
        described["datatype"] = column.Type switch
        {
            OpenDataType.Number => "integer",
            OpenDataType.Boolean => "boolean",
            OpenDataType.Day => "date",
            OpenDataType.Address => "anyURI",
            _ => "string",
        };
        if (column.Type == OpenDataType.Texts)
        {
            described["separator"] = "; ";
        }

        return described;
    }

    private JsonObject Set(OpenDataSet set, string root, OpenDataSettings licence, DateTimeOffset? updated)
    {
        var described = new JsonObject
        {
            ["@id"] = $"{root}/open-data#{set.Name}",
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = set.Name,
            ["dct:title"] = _s[set.Caption].Value,
            ["dct:description"] = _s[set.Description].Value,
            ["dcat:distribution"] = new JsonArray(
                Distribution("CSV", root + OpenDataFiles.CsvUrl(set), CsvType), Distribution("JSON", root + OpenDataFiles.JsonUrl(set), JsonType)),
        };
        if (licence.LicenceUrl is { Length: > 0 } url)
        {
            described["dct:license"] = new JsonObject { ["@id"] = url };
        }

        if (updated is { } at)
        {
            described["dct:modified"] = new JsonObject { ["@value"] = Day(at), ["@type"] = "xsd:date" };
        }

        return described;
    }
}
