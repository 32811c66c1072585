using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Recipes;

/// <summary>
/// A recipe that somebody uploads. It may bring texts and their files and nothing else: no settings, no accounts. Its expressions are not
/// evaluated, so that it reads no file of the site.
/// </summary>
internal sealed partial class RecipeFile
{
    private static readonly string[] _taken = ["ContentDefinition", "media", "content"];
    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    // Orchard's own marks, which nothing here reads.
    private static readonly string[] _passedOver = ["ContentItemVersionId", "Owner", "Author"];

    private RecipeFile(IReadOnlyList<JsonObject> steps, IReadOnlyList<ContentImport> items)
    {
        Steps = steps;
        Items = items;
    }

    /// <summary>In their order.</summary>
    public IReadOnlyList<JsonObject> Steps { get; }

    public IReadOnlyList<ContentImport> Items { get; }

    public static async Task<Result<RecipeFile>> ReadAsync(Stream content, ContentTypes types, CancellationToken cancellationToken)
    {
        try
        {
            if (await JsonNode.ParseAsync(content, null, _json, cancellationToken) is not JsonObject recipe || recipe["steps"] is not JsonArray list || list.Count == 0)
            {
                return Result<RecipeFile>.Fail("This is no recipe: it has no steps.");
            }

            List<JsonObject> steps = [];
            List<ContentImport> items = [];
            foreach (var node in list)
            {
                var name = (node as JsonObject)?["name"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
                if (node is not JsonObject step || !_taken.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    return Result<RecipeFile>.Fail("Only texts and their files can be brought in here. The step “{0}” is something else.", null, name);
                }

                if (ExpressionIn(step) is { } expression)
                {
                    return Result<RecipeFile>.Fail(
                        "This recipe holds the expression “{0}”, which only an installation evaluates; here it would become the text. Export the texts on the site that shows them, and bring that file in.",
                        null, expression);
                }

                steps.Add(step);
                if (string.Equals(name, "content", StringComparison.OrdinalIgnoreCase))
                {
                    items.AddRange(ContentStep.ItemsOf(step).Select(item => RecipeItem.Read(item, types)));
                }
            }

            return items.Count > ContentExport.MaxItems
                ? Result<RecipeFile>.Fail("This recipe holds {0} texts; at most {1} can be brought in at once.", null, items.Count, ContentExport.MaxItems)
                : Result.Ok(new RecipeFile(steps, items));
        }
        catch (JsonException exception)
        {
            return Result<RecipeFile>.Fail("This is no JSON: line {0}.", null, (exception.LineNumber ?? 0) + 1);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            return Result<RecipeFile>.Fail("This recipe cannot be read: {0}", null, exception.Message);
        }
    }

    private static string? ExpressionIn(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(p => !_passedOver.Contains(p.Key, StringComparer.Ordinal)).Select(p => ExpressionIn(p.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(ExpressionIn).FirstOrDefault(found => found is not null),
        JsonValue value when value.TryGetValue<string>(out var text) && Expression().IsMatch(text) => text.Length > 80 ? text[..80] + "…" : text,
        _ => null,
    };

    [GeneratedRegex(@"^\s*\[\s*(js|file|base64|env|configuration|appsettings|locale|localization)\s*:.*\]\s*$", RegexOptions.Singleline)]
    private static partial Regex Expression();
}
