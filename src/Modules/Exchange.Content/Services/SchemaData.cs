using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>What search engines are told of a text, in the terms of schema.org.</summary>
internal static class SchemaData
{
    /// <summary>JSON with angle brackets and the like escaped, so that it can stand in a page.</summary>
    public static string Of(ReadingPage page, Func<string, string> absolute)
    {
        var text = page.Text;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page.Type.SchemaType,
            ["headline"] = text.Title,
            ["inLanguage"] = text.Item.Culture,
            ["url"] = absolute(text.Item.Url!),
            ["datePublished"] = page.PublishedAt,
            ["dateModified"] = page.UpdatedAt ?? page.PublishedAt,
        };
        if (text.Summary is { } summary)
        {
            data["description"] = summary;
        }

        if (text.Authors is { } authors)
        {
            data["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = authors };
        }

        if (text.SourceUrl is { } source)
        {
            data["isBasedOn"] = source;
        }

        return data.ToJsonString(JsonSerializerOptions.Default);
    }
}
