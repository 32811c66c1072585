using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Recipes;

/// <summary>
/// Step <c>Pages</c>: <c>{ "Pages": [{ "Slug", "Culture", "Title", "Summary", "Body" }] }</c>, published items of the type
/// <c>page</c>, upserted by slug and culture. Those of one slug are translations of each other.
/// </summary>
internal sealed class PagesStep : IRecipeStepHandler
{
    private readonly IContentStore _store;
    private readonly AppDbContext _db;

    public PagesStep(IContentStore store, AppDbContext db)
    {
        _store = store;
        _db = db;
    }

    public string Name => "Pages";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var page in step["Pages"]?.AsArray() ?? [])
        {
            var slug = Text(page, "Slug", Slugs.Length)!;
            var culture = Text(page, "Culture", ContentItem.CultureLength)!;
            var isThere = await _db.Set<ContentItem>().AnyAsync(i => i.Type == ContentTypeCodes.Page && i.Slug == slug && i.Culture == culture, cancellationToken);
            var result = await _store.ImportAsync(
                new ContentImport
                {
                    // The same in every site, so that a page exported from one is the page of another.
                    ContentItemId = isThere ? null : ItemIds.From($"page|{slug}|{culture}"),
                    Type = ContentTypeCodes.Page,
                    Culture = culture,
                    Slug = slug,
                    LocalizationSet = await _db.Set<ContentItem>().Where(i => i.Type == ContentTypeCodes.Page && i.Slug == slug)
                        .OrderBy(i => i.Id).Select(i => i.LocalizationSet).FirstOrDefaultAsync(cancellationToken),
                    Title = Text(page, "Title", ContentVersion.TitleLength)!,
                    Summary = Text(page, "Summary", ContentVersion.SummaryLength, optional: true),
                    Markdown = Text(page, "Body", ContentVersion.MarkdownLength)!,
                    Publish = true,
                },
                cancellationToken);
            if (!result.Succeeded)
            {
                throw new FormatException($"Step Pages, '{slug}': {result.Error}");
            }
        }
    }

    private static string? Text(JsonNode? page, string name, int maximum, bool optional = false)
    {
        var text = page?[name]?.GetValue<string>();
        if ((text is null && !optional) || text?.Length > maximum)
        {
            throw new FormatException($"Step Pages: '{name}' is missing or longer than {maximum} characters.");
        }

        return text;
    }
}
