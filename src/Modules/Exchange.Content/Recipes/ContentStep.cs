using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Framework.Recipes;

namespace Exchange.Content.Recipes;

/// <summary>Orchard's step <c>content</c>: items under <c>data</c>, upserted by their <c>ContentItemId</c>. Imported again it changes nothing.</summary>
internal sealed class ContentStep : IRecipeStepHandler
{
    private readonly IContentStore _store;
    private readonly ContentTypes _types;
    private readonly RecordParts _records;

    public ContentStep(IContentStore store, ContentTypes types, RecordParts records)
    {
        _records = records;
        _store = store;
        _types = types;
    }

    public string Name => "content";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        List<ContentImport> items = [.. ItemsOf(step).Select(item => RecipeItem.Read(item, _types))];
        foreach (var item in items)
        {
            await ImportAsync(item with { Related = [] }, cancellationToken);
        }

        // Once all are there, they can name each other.
        foreach (var item in items.Where(i => i.Related.Count > 0))
        {
            await ImportAsync(item, cancellationToken);
        }
    }

    public static IEnumerable<JsonObject> ItemsOf(JsonObject step) => ((step["data"] ?? step["Data"]) as JsonArray ?? []).OfType<JsonObject>();

    private async Task ImportAsync(ContentImport item, CancellationToken cancellationToken)
    {
        var result = await _store.ImportAsync(await _records.FromRecipeAsync(item, cancellationToken), cancellationToken);
        if (!result.Succeeded)
        {
            throw new FormatException($"Step content, '{item.ContentItemId ?? item.Slug}': {result.Error}");
        }
    }
}
