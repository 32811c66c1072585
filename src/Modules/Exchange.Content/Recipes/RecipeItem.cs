using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;

namespace Exchange.Content.Recipes;

/// <summary>
/// An item as Orchard's step <c>content</c> has it: the envelope, stock parts, and a part of the type's own name with stock
/// fields. What stands in other parts is taken along as it is.
/// </summary>
internal static class RecipeItem
{
    private const string Title = "TitlePart";
    private const string Route = "AutoroutePart";
    private const string Alias = "AliasPart";
    private const string Localization = "LocalizationPart";
    private const string Body = "MarkdownBodyPart";

    private const string Summary = "Summary";
    private const string Authors = "Authors";
    private const string Source = "Source";
    private const string Topics = "Topics";
    private const string Related = "Related";
    private const string PinnedUntil = "PinnedUntil";

    // Orchard gives each text its own owner and version; both are its own affair.
    private const string NewId = "[js:uuid()]";
    private const string Owner = "[js: parameters('AdminUserId')]";
    private const string Author = "[js: parameters('AdminUsername')]";

    /// <summary>Names of parts that are no part of ours.</summary>
    private static readonly HashSet<string> _stock = [Title, Route, Alias, Localization, Body];

    public static JsonObject Write(
        ContentTypeDefinition type, ContentItem item, ContentVersion version, IReadOnlyList<string> topics, IReadOnlyList<string> related,
        JsonObject parts)
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = item.ContentItemId,
            ["ContentItemVersionId"] = NewId,
            ["ContentType"] = type.RecipeName,
            ["DisplayText"] = version.Title,
            ["Latest"] = true,
            ["Published"] = item.PublishedVersion is not null,
            ["ModifiedUtc"] = Utc(item.ModifiedAt),
            ["PublishedUtc"] = item.PublishedAt is { } at ? Utc(at) : null,
            ["CreatedUtc"] = Utc(item.CreatedAt),
            ["Owner"] = Owner,
            ["Author"] = Author,
            [Title] = new JsonObject { ["Title"] = version.Title },
        };
        if (type.Section is { } section)
        {
            json[Route] = new JsonObject
            {
                ["Path"] = $"{section}/{item.Slug}",
                ["SetHomepage"] = false,
                ["Disabled"] = false,
                ["RouteContainedItems"] = false,
                ["Absolute"] = false,
            };
        }
        else
        {
            json[Alias] = new JsonObject { ["Alias"] = item.Slug };
        }

        json[Localization] = new JsonObject { ["LocalizationSet"] = item.LocalizationSet, ["Culture"] = item.Culture };
        if (type.HasText)
        {
            json[Body] = new JsonObject { ["Markdown"] = version.Markdown };
        }

        var own = new JsonObject();
        own.SetText(Summary, version.Summary);
        own.SetText(Authors, version.Authors);
        if (version.Source is not null || version.SourceUrl is not null)
        {
            own[Source] = new JsonObject { ["Url"] = version.SourceUrl, ["Text"] = version.Source };
        }

        if (topics.Count > 0)
        {
            own.SetList(Topics, "TagNames", topics);
        }

        if (related.Count > 0)
        {
            own.SetList(Related, "ContentItemIds", related);
        }

        if (item.PinnedUntil is { } until)
        {
            own[PinnedUntil] = new JsonObject { ["Value"] = Utc(until) };
        }

        if (own.Count > 0)
        {
            json[type.RecipeName] = own;
        }

        foreach (var (name, part) in parts)
        {
            json[name] = part?.DeepClone();
        }

        return json;
    }

    /// <exception cref="FormatException">Something is missing, or of another kind than it should be.</exception>
    public static ContentImport Read(JsonObject json, ContentTypes types)
    {
        var type = types.All.FirstOrDefault(t => string.Equals(t.RecipeName, Text(json, "ContentType"), StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"Unknown type of content: {Text(json, "ContentType")}.");
        var own = json[type.RecipeName] as JsonObject ?? [];
        var parts = new JsonObject();
        foreach (var (name, part) in json)
        {
            if (part is JsonObject && name != type.RecipeName && !_stock.Contains(name))
            {
                parts[name] = part.DeepClone();
            }
        }

        var source = own[Source] as JsonObject;
        return new ContentImport
        {
            ContentItemId = Text(json, "ContentItemId"),
            Type = type.Code,
            Culture = Text(json[Localization], "Culture") ?? Framework.Localization.SupportedCultures.Default,
            LocalizationSet = Text(json[Localization], "LocalizationSet"),
            Slug = Text(json[Alias], "Alias") ?? Text(json[Route], "Path")?.TrimEnd('/').Split('/')[^1],
            Title = Text(json[Title], "Title") ?? Text(json, "DisplayText") ?? throw new FormatException("A content item has no title."),
            Summary = own.Text(Summary),
            Markdown = Text(json[Body], "Markdown") ?? "",
            Parts = parts,
            Authors = own.Text(Authors),
            Source = Text(source, "Text"),
            SourceUrl = Text(source, "Url"),
            Topics = own.List(Topics, "TagNames"),
            Related = own.List(Related, "ContentItemIds"),
            PinnedUntil = Time(own[PinnedUntil], "Value"),
            Publish = json["Published"]?.GetValueKind() == JsonValueKind.True,
            CreatedAt = Time(json, "CreatedUtc"),
            ModifiedAt = Time(json, "ModifiedUtc"),
            PublishedAt = Time(json, "PublishedUtc"),
        };
    }

    /// <summary>The type for Orchard's step <c>ContentDefinition</c>.</summary>
    public static JsonObject DefineType(ContentTypeDefinition type)
    {
        var position = 0;
        var records = new JsonArray();
        void Add(string name, JsonObject? settings = null)
        {
            var all = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position++.ToString(CultureInfo.InvariantCulture) } };
            foreach (var (key, value) in settings ?? [])
            {
                all[key] = value?.DeepClone();
            }

            records.Add(new JsonObject { ["PartName"] = name, ["Name"] = name, ["Settings"] = all });
        }

        Add(Title);
        if (type.Section is null)
        {
            Add(Alias);
        }
        else
        {
            Add(Route, new JsonObject { ["AutoroutePartSettings"] = new JsonObject { ["AllowCustomPath"] = true, ["Pattern"] = $"{type.Section}/{{{{ Model.ContentItem | display_text | slugify }}}}" } });
        }

        Add(Localization);
        Add(type.RecipeName);
        if (type.HasText)
        {
            Add(Body);
        }

        if (type.Part is not null)
        {
            Add(type.Part);
        }

        return new JsonObject
        {
            ["Name"] = type.RecipeName,
            ["DisplayName"] = type.Caption,
            ["Settings"] = new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Securable"] = true } },
            ["ContentTypePartDefinitionRecords"] = records,
        };
    }

    /// <summary>The type's own part for Orchard's step <c>ContentDefinition</c>.</summary>
    public static JsonObject DefinePart(ContentTypeDefinition type) => new()
    {
        ["Name"] = type.RecipeName,
        ["Settings"] = new JsonObject(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray(
        [
            Field("TextField", Summary, 0), Field("TextField", Authors, 1), Field("LinkField", Source, 2), Field("TaxonomyField", Topics, 3),
            Field("ContentPickerField", Related, 4), Field("DateTimeField", PinnedUntil, 5),
        ]),
    };

    private static JsonNode Field(string kind, string name, int position) => new JsonObject
    {
        ["FieldName"] = kind,
        ["Name"] = name,
        ["Settings"] = new JsonObject
        {
            ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = name, ["Position"] = position.ToString(CultureInfo.InvariantCulture) },
        },
    };

    // Both databases keep microseconds.
    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(JsonNode? node, string name) =>
        Text(node, name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static string? Text(JsonNode? node, string name) =>
        node is JsonObject map && map[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
