using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Exchange.Content.Domain;
using Exchange.Content.Recipes;
using Exchange.Framework.Recipes;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>Texts as recipes of Orchard's form.</summary>
public sealed partial class ContentRecipeTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string RecipePath => Path.Combine(AppContext.BaseDirectory, "Recipes", "exchange.content.recipe.json");

    /// <summary>House rules for recipes that Orchard can read: stock steps and parts, fixed ids, times in UTC, no expression but the known ones.</summary>
    [Fact]
    public async Task Recipe_KeepsToWhatOrchardReads()
    {
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(RecipePath, Cancel))!.AsObject();
        var steps = recipe["steps"]!.AsArray();
        Assert.Equal(["ContentDefinition", "media", "content"], steps.Select(s => s!["name"]!.GetValue<string>()));
        Assert.Contains("Orchard Core", recipe["description"]!.GetValue<string>(), StringComparison.Ordinal);
        var types = steps[0]!["ContentTypes"]!.AsArray().Select(t => t!["Name"]!.GetValue<string>()).ToHashSet();
        var ids = new HashSet<string>();
        foreach (var item in steps[2]!["data"]!.AsArray())
        {
            var id = item!["ContentItemId"]!.GetValue<string>();
            Assert.Matches("^[0-7][0-9a-hjkmnp-tv-z]{25}$", id);
            Assert.True(ids.Add(id), id);
            Assert.Contains(item["ContentType"]!.GetValue<string>(), types);
            Assert.Equal("[js: parameters('AdminUserId')]", item["Owner"]!.GetValue<string>());
            Assert.All(new[] { "CreatedUtc", "ModifiedUtc", "PublishedUtc" }, time => Assert.EndsWith("Z", item[time]!.GetValue<string>(), StringComparison.Ordinal));
        }

        Assert.DoesNotContain("$type", recipe.ToJsonString(), StringComparison.Ordinal);
        Assert.All(
            Expressions().Matches(recipe.ToJsonString()).Select(m => m.Value),
            expression => Assert.Matches(@"^""\[(js:uuid\(\)|js: parameters\(|file:text\()", Regex.Unescape(expression)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Demo_ExportedAndImportedElsewhere_IsExportedTheSame(TestDatabase database)
    {
        string first;
        await using (var demo = await ExchangeApp.StartAsync(database, demo: true))
        {
            // A notice of record has a number of its own in each register; all else is the same.
            first = await ExportAsync(demo);
            Assert.Equal(12, Count(first, "Article", "zh-CN"));
            Assert.Equal(8, Count(first, "Policy", "zh-CN"));
            Assert.Equal(6, Count(first, "Case", "zh-CN"));
            Assert.All(["Article", "Policy", "Case", "Guide", "Faq", "Notice"], type => Assert.True(Count(first, type, "en") > 0, type));

            var before = await CountsAsync(demo);
            await ImportAsync(demo, first);
            Assert.Equal(before, await CountsAsync(demo));
            Assert.Equal(first, await ExportAsync(demo));
        }

        await using var other = await ExchangeApp.StartAsync(database);
        await ImportAsync(other, first);
        Assert.Equal(first, await ExportAsync(other));
        Assert.Equal(4, await other.QueryAsync(db => db.Set<NoticeRecord>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task AnyText_ExportedAndImported_StaysAsItIs(TestDatabase database)
    {
        string first;
        await using (var site = await EditorSite.StartAsync(database))
        {
            var page = await site.WriteAsync("Ünï \"quoted\" 𠮷 </script> {{ liquid }}", "# 标题\n\n```\n<b>code</b>\n```\n\n==待核实== [x](/news)\n");
            await site.SaveAsync(page, "publish", [("Summary", "摘要"), ("Source", "来源"), ("SourceUrl", "https://example.org/a?b=1&c=2"), ("Topics", "pledge"), ("PinnedUntil", "2026-12-31T00:00")]);
            await site.WriteAsync("草稿", "还没有发布。", culture: "en");
            first = await ExportAsync(site.App);
        }

        await using var other = await ExchangeApp.StartAsync(database);
        await ImportAsync(other, first);
        Assert.Equal(first, await ExportAsync(other));
        Assert.Equal(1, await other.QueryAsync(db => db.Set<ContentItem>().CountAsync(i => i.Title == "草稿" && i.PublishedVersion == null, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Recipe_OfAnUnknownType_ChangesNothingAndSaysWhy(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var before = await CountsAsync(app);

        var error = await Assert.ThrowsAsync<FormatException>(() => ImportAsync(app, """
            { "name": "x", "steps": [ { "name": "content", "data": [
              { "ContentItemId": "4dtw6vt2ay40qz1rs90zcy1hnh", "ContentType": "Article", "TitlePart": { "Title": "一" }, "MarkdownBodyPart": { "Markdown": "一" }, "Published": true },
              { "ContentItemId": "4dtw6vt2ay40qz1rs90zcy1hnj", "ContentType": "Spaceship", "TitlePart": { "Title": "二" } } ] } ] }
            """));

        Assert.Contains("Spaceship", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync(app));
    }

    private static Task<string> ExportAsync(ExchangeApp app) =>
        app.InScopeAsync(p => p.GetRequiredService<ContentExport>().WriteAsync(p.GetRequiredService<Exchange.Framework.Data.AppDbContext>().Set<ContentItem>(), Cancel));

    private static async Task ImportAsync(ExchangeApp app, string recipe)
    {
        var file = Path.Combine(app.Folder, "import.recipe.json");
        await File.WriteAllTextAsync(file, recipe, Cancel);
        await app.Services.GetRequiredService<RecipeExecutor>().ImportAsync(file, Cancel);
    }

    private static async Task<(int Items, int Versions)> CountsAsync(ExchangeApp app) => (
        await app.QueryAsync(db => db.Set<ContentItem>().CountAsync(Cancel)), await app.QueryAsync(db => db.Set<ContentVersion>().CountAsync(Cancel)));

    private static int Count(string recipe, string type, string culture) => JsonNode.Parse(recipe)!["steps"]![2]!["data"]!.AsArray()
        .Count(i => i!["ContentType"]!.GetValue<string>() == type && i["LocalizationPart"]!["Culture"]!.GetValue<string>() == culture);

    [GeneratedRegex("\"\\[[a-z]+:[^\"]*\\]\"")]
    private static partial Regex Expressions();
}
