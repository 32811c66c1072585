using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>What search engines are told of a text, in the terms of schema.org.</summary>
internal static class SchemaData
{
    /// <summary>What the site is, and how it is searched.</summary>
    /// <param name="home">Absolute address of the home page, with its slash.</param>
    public static string OfSite(string name, string home) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = name,
        ["url"] = home,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = home + "search?q={words}" },
            ["query-input"] = "required name=words",
        },
    }.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>JSON with angle brackets and the like escaped, so that it can stand in a page.</summary>
    /// <param name="absolute">The address of a text in its language.</param>
    /// <param name="card">Absolute address of the picture for sharing.</param>
    /// <param name="site">Name of the site in the language of the text.</param>
    public static string Of(ReadingPage page, Func<string, string> absolute, string? card, string site)
    {
        var text = page.Text;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = page.Type.SchemaType,
            [page.Type.SchemaType is "Legislation" or "WebPage" or "FAQPage" ? "name" : "headline"] = text.Title,
            ["inLanguage"] = text.Item.Culture,
            ["url"] = absolute(text.Item.Url!),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = site },
        };

        // The day on which a law came into this library is none of its own.
        if (!page.Type.HasOwnDay)
        {
            data["datePublished"] = page.PublishedAt;
            data["dateModified"] = page.UpdatedAt ?? page.PublishedAt;
        }

        if (card is not null)
        {
            data["image"] = card;
        }

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

        if (page.Topics.Count > 0)
        {
            data["keywords"] = new JsonArray([.. page.Topics.Select(topic => (JsonNode)topic.Name)]);
        }

        if (page.Type.Code == ContentTypeCodes.Faq)
        {
            data["mainEntity"] = new JsonArray(new JsonObject
            {
                ["@type"] = "Question",
                ["name"] = text.Title,
                ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = MarkdownText.ToPlainText(text.Markdown) },
            });
        }

        foreach (var (name, value) in page.Schema)
        {
            data[name] = value?.DeepClone();
        }

        return data.ToJsonString(JsonSerializerOptions.Default);
    }
}
