using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Exchange.Content.Services;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>An address where nothing stands says so, and shows what may have been meant.</summary>
public sealed class LostPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/news/patent-pledge_loan.html", "patent pledge loan")]
    [InlineData("/news/专利质押，融资", "专利质押 融资")]
    [InlineData("/a/b/index.php", "")]
    [InlineData("/news/", "")]
    [InlineData("/<script>alert(1)</script>", "script alert")]
    [InlineData("/one/two/three/four/five/six/seven/eight/nine/ten", "one two three four five six seven eight")]
    [InlineData("/pledge/Pledge/PLEDGE", "pledge")]
    public void Words_OfAnAddress_AreWhatItMayBeAbout(string path, string words) => Assert.Equal(words, AddressWords.Of(path));

    [Fact]
    public void Words_OfALongAddress_AreCut() =>
        Assert.Equal("a" + string.Concat(Enumerable.Repeat("𠮷", 29)), AddressWords.Of("/a" + string.Concat(Enumerable.Repeat("𠮷", 5000))));

    [Theory]
    [InlineData("zh-CN", "您可能在找", "钒 vanadium pledge 质押")]
    [InlineData("en", "Perhaps you were looking for", "Vanadium pledge")]
    public async Task Page_ThatIsNotThere_ShowsWhatItsWordsFind(string culture, string heading, string text)
    {
        await using var app = await StartAsync();
        var (status, page) = await GetAsync(app, $"/news/zhuanli-vanadium-pledge?culture={culture}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(heading, page.QuerySelector("#lost-heading")!.TextContent);
        Assert.Equal(text, page.QuerySelector(".lost-hits .card-row a")!.TextContent);
        Assert.Equal("zhuanli vanadium pledge", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_WithChineseWords_IsLookedForByThem()
    {
        await using var app = await StartAsync();
        var (_, page) = await GetAsync(app, "/no-such-page-质押?culture=zh-CN");

        Assert.Equal("钒 vanadium pledge 质押", page.QuerySelector(".lost-hits .card-row a")!.TextContent);
    }

    [Theory]
    [InlineData("/desk/inquiries/0199aa12/write/vanadium")]
    [InlineData("/news/zhuanli/jishu/vanadium")]
    public async Task Page_OfWordsThatAreNotNear_ShowsNothing(string address)
    {
        await using var app = await StartAsync();
        var (status, page) = await GetAsync(app, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Null(page.QuerySelector(".lost-hits"));
    }

    [Theory]
    [InlineData("/%22%3E%3Cscript%3Ealert(1)%3C/script%3E/vanadium")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/news/%F0%9F%92%A9%E2%80%AE%EF%BF%BE")]
    [InlineData("/a%0d%0aSet-Cookie:x=1")]
    public async Task Page_OfAHostileAddress_ShowsNothingOfIt(string address)
    {
        await using var app = await StartAsync();
        var (status, page) = await GetAsync(app, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Matches("^[\\p{L}\\p{Nd} ]*$", page.QuerySelector("main input[name=q]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Search_ForManyLostPages_StopsAtTheLimit()
    {
        await using var app = await StartAsync();
        using var limit = new LostPageLimit();
        var found = 0;
        await app.InScopeAsync(services =>
        {
            var pages = new LostPages(services.GetServices<ISearchSource>(), services.GetRequiredService<ISearchService>(), limit);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            while (pages.Find("vanadium").Count > 0 && found < 10_000)
            {
                found++;
            }

            return Task.CompletedTask;
        });

        // As many as at once, and what the seconds of the test gave back.
        Assert.InRange(found, LostPageLimit.AtOnce, 9_999);
    }

    [Fact]
    public async Task Search_ForPrograms_IsNone()
    {
        await using var app = await StartAsync();
        var answer = await app.CreateClient().GetAsync("/news/vanadium", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await answer.ReadPageAsync()).QuerySelector(".lost-hits"));
    }

    private static async Task<ExchangeApp> StartAsync()
    {
        var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await Texts.ImportAsync(app, "Vanadium pledge", culture: "en");
        await Texts.ImportAsync(app, "钒 vanadium pledge 质押");
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        return app;
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> GetAsync(ExchangeApp app, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await app.CreateClient().SendAsync(request, Cancel);
        return (answer.StatusCode, await answer.ReadPageAsync());
    }
}
