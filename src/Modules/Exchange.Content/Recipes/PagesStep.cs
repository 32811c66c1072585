using System.Text.Json.Nodes;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Recipes;

namespace Exchange.Content.Recipes;

/// <summary>Step <c>Pages</c>: <c>{ "Pages": [{ "Slug", "Culture", "Title", "Summary", "Body" }] }</c>, upserted by slug and culture.</summary>
internal sealed class PagesStep : IRecipeStepHandler
{
    private readonly HousePageService _pages;

    public PagesStep(HousePageService pages) => _pages = pages;

    public string Name => "Pages";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var page in step["Pages"]?.AsArray() ?? [])
        {
            await _pages.UpsertAsync(
                Text(page, "Slug", HousePage.SlugLength)!,
                Text(page, "Culture", HousePage.CultureLength)!,
                Text(page, "Title", HousePage.TitleLength)!,
                Text(page, "Summary", HousePage.SummaryLength, optional: true),
                Text(page, "Body", HousePage.BodyLength)!,
                cancellationToken);
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
