using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

public sealed class ContentSiteTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task House_InBothLanguages_ShowsItsPages(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();

        var home = await ReadAsync(client, "/");
        Assert.Equal("zh-CN", home.DocumentElement.GetAttribute("lang"));
        Assert.Equal("从矿石到部件，找到用得上的钒钛专利", home.QuerySelector("h1")!.TextContent);
        Assert.Single(home.QuerySelectorAll("h1"));
        Assert.Equal(16, home.QuerySelectorAll(".chain-nodes a").Length);
        // A stage without listings offers the next useful step instead of a zero.
        Assert.All(home.QuerySelectorAll(".chain-node"), node => Assert.StartsWith("/desk/needs/new?node=VT", node.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(home.QuerySelectorAll(".hero-examples"));
        Assert.Empty(home.QuerySelectorAll("[style], script:not([src]):not([type='application/ld+json']), style"));

        var english = await ReadAsync(client, "/?culture=en");
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Find the vanadium and titanium patents that work for you", english.QuerySelector("h1")!.TextContent);

        foreach (var slug in HousePageSlugs.All)
        {
            foreach (var (culture, lang) in new[] { ("zh-CN", "zh-CN"), ("en", "en") })
            {
                var page = await ReadAsync(client, $"/pages/{slug}?culture={culture}");
                Assert.Equal(lang, page.QuerySelector("article")!.GetAttribute("lang"));
                Assert.NotEmpty(page.QuerySelectorAll(".prose h2"));
            }
        }

        // GEN-02: the sentence stands word by word.
        Assert.Contains("信息登记，不产生质权设立效力，以国家知识产权局登记为准", (await ReadAsync(app.CreateClient(), "/pages/about")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/pages/privacy</loc>", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
        Assert.Contains("Disallow: /Admin", await client.GetStringAsync("/robots.txt", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_PublishedAgain_IsANewEditionAndTheOldOneStaysReadable(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var id = await site.App.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Type == "page" && i.Slug == "terms" && i.Culture == "zh-CN").Select(i => i.Id).SingleAsync(Cancel));
        await site.SaveAsync($"/Admin/Content/{id}", "publish", [("Markdown", "## 第一次修改")]);

        var current = await ReadAsync(site.Reader, "/pages/terms");
        Assert.Contains("第一次修改", current.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        var earlier = await ReadAsync(site.Reader, "/pages/terms?language=zh-CN&edition=1");
        Assert.DoesNotContain("第一次修改", earlier.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(earlier.QuerySelector(".notice-warn a[href='/pages/terms']"));
        var info = await site.App.InScopeAsync(p => p.GetRequiredService<IHousePages>().ListAsync([HousePageSlugs.Terms], Cancel));
        Assert.Equal((2, "/pages/terms?language=zh-CN&edition=2"), Assert.Single(info.Select(i => (i.Edition, i.Url))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task UnknownAddress_AnyKind_IsAReadablePage(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = app.CreateClient();

        foreach (var path in new[] { "/nowhere", "/pages/nowhere", "/pages/terms?edition=99", "/pages/terms?language=xx" })
        {
            var response = await client.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));
            Assert.Equal("页面不存在", page.QuerySelector("h1")!.TextContent);
            Assert.NotNull(page.QuerySelector("form[action='/search'] input[name='q']"));
        }

        foreach (var (code, heading) in new[] { (403, "您没有权限打开此页面"), (409, "其他人在此期间修改了这项内容"), (429, "操作过于频繁"), (500, "系统出现错误") })
        {
            var response = await client.GetAsync($"/error/{code}", Cancel);
            Assert.Equal(code, (int)response.StatusCode);
            Assert.Contains(heading, await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Preferences_ComeBackToThePageAndAreRemembered()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();

        var english = await ReadAsync(client, "/preferences/language?culture=en&returnUrl=%2Fpages%2Fabout");
        Assert.Equal("About this platform", english.QuerySelector("h1")!.TextContent);
        var large = await ReadAsync(client, "/preferences/text-size?size=large&returnUrl=%2Fpages%2Fabout");
        Assert.True(large.DocumentElement.ClassList.Contains("text-large"));
        Assert.Equal("en", large.DocumentElement.GetAttribute("lang"));

        var away = await app.CreateClient(followRedirects: false).GetAsync("/preferences/language?culture=en&returnUrl=https%3A%2F%2Fevil.example", Cancel);
        Assert.Equal("/", away.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/preferences/language?culture=fr", Cancel)).StatusCode);
    }

    private static async Task<IDocument> ReadAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));
    }
}
