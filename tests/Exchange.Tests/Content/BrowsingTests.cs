using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>Lists of texts with their facets, and the pages of topics.</summary>
public sealed class BrowsingTests
{
    private const string Set = "0123456789abcdefghjkmnpqrs";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Facets_OfAllTexts_CountAndNarrow(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var client = app.CreateClient();

        var all = await client.GetPageAsync("/info");
        Assert.Equal(4, all.QuerySelectorAll(".results .card-row").Length);
        Assert.Equal("质押融资 2", Facet(all, "主题", "质押融资"));
        Assert.Equal("2025 1", Facet(all, "年份", "2025"));
        Assert.Equal("市 1", Facet(all, "政策层级", "市"));
        Assert.Equal("新闻资讯 1", Tab(await client.GetPageAsync("/info?topic=pledge"), "新闻资讯"));

        // A translation stands for its text, and is counted once in either language.
        var reader = app.CreateClient();
        var english = await reader.GetPageAsync("/info?culture=en");
        Assert.Equal("News 1", Tab(await reader.GetPageAsync("/info?topic=pledge&culture=en"), "News"));
        Assert.Contains("English one", english.QuerySelectorAll(".results h3").Select(h => h.TextContent.Trim()));
        Assert.DoesNotContain("中文一", english.QuerySelectorAll(".results h3").Select(h => h.TextContent.Trim()));

        foreach (var (query, titles) in new[] { ("?level=City", "城市政策"), ("?year=2025", "去年的文章"), ("?type=case", "案例"), ("?topic=pledge&type=article", "中文一"), ("?topic=pledge&year=2026&q=案例", "案例") })
        {
            var page = await client.GetPageAsync("/info" + query);
            Assert.Equal(titles, string.Join(' ', page.QuerySelectorAll(".results h3").Select(h => h.TextContent.Trim())));
            Assert.True(page.QuerySelectorAll(".chip").Length > 0 || query == "?type=case");
        }

        // Each chip takes one filter away.
        var narrowed = await client.GetPageAsync("/info?level=City&topic=pledge");
        Assert.Equal("没有符合条件的内容", narrowed.QuerySelector(".empty h2")!.TextContent);
        Assert.Contains("/info?level=City", narrowed.QuerySelectorAll<IHtmlAnchorElement>(".chips a").Select(a => a.GetAttribute("href")));
        var api = JsonNode.Parse(await client.GetStringAsync("/api/v1/articles?level=City", Cancel))!;
        Assert.Equal("城市政策", api["items"]![0]!["title"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Topic_HasAPageWithEveryKindOfText(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var client = app.CreateClient();

        var topics = await client.GetPageAsync("/topics");
        Assert.Equal("质押融资 2", topics.QuerySelector("a[href='/topics/pledge']")!.TextContent.Trim());
        Assert.NotNull(topics.QuerySelector("a[href='/topics/VT03']"));
        var page = await client.GetPageAsync("/topics/pledge");
        Assert.Equal("质押融资", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".results .card-row").Length);
        Assert.NotNull(page.QuerySelector(".follow a[href='/topics/pledge/feed.atom']"));
        Assert.NotNull(page.QuerySelector(".follow a[href='/digest?topic=pledge']"));
        Assert.Single((await client.GetPageAsync("/topics/pledge?type=case")).QuerySelectorAll(".results .card-row"));
        Assert.Single((await client.GetPageAsync("/topics/pledge?q=案例")).QuerySelectorAll(".results .card-row"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/topics/nothing", Cancel)).StatusCode);

        // The field of technology holds what stands below it.
        Assert.Single((await client.GetPageAsync("/topics/VT03")).QuerySelectorAll(".results .card-row"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Translation_Withdrawn_GivesItsPlaceToTheOther(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        await Texts.ImportAsync(site.App, "中文一", set: Set);
        var english = await Texts.ImportAsync(site.App, "English one", culture: "en", set: Set);
        await CatchUpAsync(site.App);
        Assert.Equal("English one", await OnlyAsync(site, "/info?year=2026&culture=en"));

        await site.PressAsync($"/Admin/Content/{english.Id}", "withdraw");
        await CatchUpAsync(site.App);
        Assert.Equal("中文一", await OnlyAsync(site, "/info?year=2026&culture=en"));
    }

    [Theory]
    [InlineData("/info?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&type=%3Cb%3E&topic=%27&year=x&level=%00&page=-1&sort=none")]
    [InlineData("/topics/pledge?topic=other&q=%EF%BF%BE")]
    [InlineData("/news?type=case&page=99999999999")]
    public async Task List_OfAHostileAddress_IsAPage(string address)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var page = await app.CreateClient().GetPageAsync(address);

        Assert.NotNull(page.QuerySelector("h1"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    private static async Task<ExchangeApp> StartAsync(TestDatabase database)
    {
        var app = await ExchangeApp.StartAsync(database);
        await Texts.ImportAsync(app, "中文一", topics: ["pledge"], set: Set);
        await Texts.ImportAsync(app, "English one", culture: "en", topics: ["pledge"], set: Set);
        await Texts.ImportAsync(app, "案例", type: "case", topics: ["pledge", "VT03-01"]);
        await Texts.ImportAsync(app, "去年的文章", publishedAt: new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await Texts.ImportAsync(app, "城市政策", type: "policy", parts: new JsonObject { ["PolicyDocument"] = new JsonObject { ["Level"] = new JsonObject { ["Text"] = "City" } } });
        await CatchUpAsync(app);
        return app;
    }

    private static Task CatchUpAsync(ExchangeApp app) => app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);

    private static async Task<string> OnlyAsync(EditorSite site, string address) =>
        Assert.Single((await site.Reader.GetPageAsync(address)).QuerySelectorAll(".results h3")).TextContent.Trim();

    private static string Facet(IHtmlDocument page, string facet, string value) => Squeeze(page.QuerySelectorAll(".facet")
        .Single(f => f.QuerySelector("summary")!.TextContent == facet).QuerySelectorAll("a").First(a => a.TextContent.StartsWith(value, StringComparison.Ordinal)));

    private static string Tab(IHtmlDocument page, string caption) =>
        Squeeze(page.QuerySelectorAll("nav.tabs a").Single(a => a.TextContent.StartsWith(caption, StringComparison.Ordinal)));

    private static string Squeeze(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
