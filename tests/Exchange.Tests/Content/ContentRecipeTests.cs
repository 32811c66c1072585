using System.Net;
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

    /// <summary>There and back through the screens of two sites: one exports, the other is shown what would change, brings it in, and exports the same.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Recipe_ThroughTheScreen_IsTriedThenBroughtInWithoutDifference(TestDatabase database)
    {
        byte[] recipe;
        await using (var site = await EditorSite.StartAsync(database))
        {
            var page = await site.WriteAsync("第一篇", "正文一。");
            await site.PublishAsync(page);
            var record = await site.WriteAsync("试点名单", type: "notice");
            await site.SaveAsync(record, "publish", [("RecordNotice.Kind", "PilotFirms"), ("RecordNotice.Publisher", "知识产权办"), ("RecordNotice.PublisherNumber", "攀知〔2026〕7号")]);
            var correction = (await site.PressAsync(record, "correct")).RequestMessage!.RequestUri!.AbsolutePath;
            await site.PublishAsync(correction);
            recipe = await site.Editor.GetByteArrayAsync("/Admin/Content/export?type=notice", Cancel);

            // Where it comes from, nothing differs.
            Assert.Equal((0, 0, 0), await TryAsync(site.Editor, recipe));
        }

        await using var other = await EditorSite.StartAsync(database);
        await other.SaveAsync(await other.WriteAsync("自己的公告", type: "notice"), "publish", [("RecordNotice.Kind", "Other"), ("RecordNotice.Publisher", "办")]);
        var before = await CountsAsync(other.App);
        Assert.Equal((2, 0, 0), await TryAsync(other.Editor, recipe));
        Assert.Equal(before, await CountsAsync(other.App));

        var shown = await UploadAsync(other.Editor, recipe);
        var trial = shown.RequestMessage!.RequestUri!.AbsolutePath;
        var colleague = await other.ColleagueAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(trial, Cancel)).StatusCode);
        await other.Editor.PostFormAsync(trial, trial);

        Assert.Equal(before.Items + 2, (await CountsAsync(other.App)).Items);
        Assert.Equal((0, 0, 0), await TryAsync(other.Editor, recipe));

        // Its publisher's number and ours, side by side; the correction leads to what it corrects under the number that it has here.
        var list = (await other.Reader.GetPageAsync("/records")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(list, row => row.Contains("GG-2026-000002", StringComparison.Ordinal) && row.Contains("攀知〔2026〕7号", StringComparison.Ordinal));
        Assert.Contains(list, row => row.Contains("GG-2026-000003", StringComparison.Ordinal) && row.Contains("GG-2026-000002", StringComparison.Ordinal));
        Assert.Contains("\npublisher-number: 攀知〔2026〕7号\n", await other.Reader.GetStringAsync("/records/GG-2026-000002.txt", Cancel), StringComparison.Ordinal);
        Assert.Contains("\ncorrects: GG-2026-000002\n", await other.Reader.GetStringAsync("/records/GG-2026-000003.txt", Cancel), StringComparison.Ordinal);
        var exported = JsonNode.Parse(await other.Editor.GetStringAsync("/Admin/Content/export?type=notice&q=试点", Cancel))!["steps"]![2]!["data"]!.AsArray();
        var sent = JsonNode.Parse(recipe)!["steps"]![2]!["data"]!.AsArray();
        Assert.Equal(sent.ToJsonString(), exported.ToJsonString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Recipe_Uploaded_BringsTextsAloneAndSaysWhatItRefuses(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("现有文章", "正文。");
        await site.PublishAsync(page);
        var slug = (await site.ItemAsync(page)).Slug;
        var before = await CountsAsync(site.App);

        foreach (var (text, said) in new[]
        {
            ("""{ "name": "x", "steps": [ { "name": "settings", "SiteIdentity": { "Organiser": "别人" } } ] }""", "settings"),
            ("""{ "name": "x", "steps": [ { "name": "Roles" } ] }""", "Roles"),
            ("""{ "name": "x", "steps": [ { "name": "content", "data": [ { "ContentType": "Spaceship", "TitlePart": { "Title": "二" } } ] } ] }""", "Spaceship"),
            ("""{ "name": "x", "steps": [] }""", "步骤"),
            ("""{ "name": "x", "steps": [ """, "JSON"),
            ("""{ "name": "x", "steps": [ "content", 7 ] }""", "不在其列"),
            ("""{ "name": "x", "steps": [ { "name": "content", "data": [ { "ContentType": "Article", "MarkdownBodyPart": { "Markdown": "[file:text('snippets/a.md')]" } } ] } ] }""", "snippets/a.md"),
        })
        {
            var refused = await UploadAsync(site.Editor, System.Text.Encoding.UTF8.GetBytes(text));
            Assert.Equal("/Admin/Content/recipes", refused.RequestMessage!.RequestUri!.AbsolutePath);
            Assert.Contains(said, (await refused.ReadPageAsync()).QuerySelector(".error")!.TextContent, StringComparison.Ordinal);
        }

        // Another item stands at the address: all of it waits.
        var taken = $$"""
            { "name": "x", "steps": [ { "name": "content", "data": [
              { "ContentItemId": "4dtw6vt2ay40qz1rs90zcy1hnh", "ContentType": "Article", "TitlePart": { "Title": "一" }, "MarkdownBodyPart": { "Markdown": "一" }, "Published": true },
              { "ContentItemId": "4dtw6vt2ay40qz1rs90zcy1hnj", "ContentType": "Article", "ContentItemVersionId": "[js:uuid()]", "TitlePart": { "Title": "二" }, "AutoroutePart": { "Path": "news/{{slug}}" }, "MarkdownBodyPart": { "Markdown": "二" } } ] } ] }
            """;
        Assert.Equal((1, 0, 1), await TryAsync(site.Editor, System.Text.Encoding.UTF8.GetBytes(taken)));
        Assert.Equal(before, await CountsAsync(site.App));

        // A kind that two persons publish comes in as a draft.
        await site.App.InScopeAsync(async services =>
        {
            await services.GetRequiredService<Exchange.Framework.Settings.SiteSettings>().SetAsync("ContentSettings", """{ "TwoPersonTypes": "article" }""", Cancel);
            await services.GetRequiredService<Exchange.Framework.Data.AppDbContext>().SaveChangesAsync(Cancel);
        });
        await site.App.RunBackgroundWorkAsync();
        var one = """{ "name": "x", "steps": [ { "name": "content", "data": [ { "ContentItemId": "4dtw6vt2ay40qz1rs90zcy1hnh", "ContentType": "Article", "TitlePart": { "Title": "一" }, "MarkdownBodyPart": { "Markdown": "一" }, "Published": true } ] } ] }""";
        var trial = (await UploadAsync(site.Editor, System.Text.Encoding.UTF8.GetBytes(one))).RequestMessage!.RequestUri!.AbsolutePath;
        await site.Editor.PostFormAsync(trial, trial);
        Assert.Null(await site.App.QueryAsync(db => db.Set<ContentItem>().Where(i => i.ContentItemId == "4dtw6vt2ay40qz1rs90zcy1hnh").Select(i => i.PublishedVersion).SingleAsync(Cancel)));
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient editor, byte[] recipe) =>
        editor.PostFileAsync("/Admin/Content/recipes", "upload", "exchange.content.recipe.json", recipe);

    private static async Task<(int Added, int Changed, int Refused)> TryAsync(HttpClient editor, byte[] recipe)
    {
        var page = await (await UploadAsync(editor, recipe)).ReadPageAsync();
        var counts = page.QuerySelectorAll("main dl dd").Select(d => int.Parse(d.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (counts[0], counts[1], counts[3]);
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
