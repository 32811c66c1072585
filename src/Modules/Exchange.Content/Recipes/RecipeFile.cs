using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Recipes;

/// <summary>
/// A recipe that somebody uploads. It may bring texts and their files and nothing else: no settings, no accounts. Its expressions are not
/// evaluated, so that it reads no file of the site.
/// </summary>
internal sealed class RecipeFile
{
    private static readonly string[] _taken = ["ContentDefinition", "media", "content"];
    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

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
}
