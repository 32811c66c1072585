using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Search;

public sealed class CatalogPageTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Catalog_StateInAddress_WorksByLinksAlone(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        for (var i = 0; i < 25; i++)
        {
            site.Patents.Add($"钒渣提钒 <{i}>", "从钒渣中提取", kind: i % 2 == 0 ? "invention" : "design", years: [$"{2000 + i}"], date: i);
        }

        await site.ChangedAsync(site.Patents, [.. site.Patents.Items.Keys]);
        using var client = site.CreateClient();

        var first = await GetAsync(client, "/patents?q=" + Uri.EscapeDataString("钒渣") + "&sort=no-such");
        Assert.Equal(20, first.QuerySelectorAll(".results .card-row").Length);
        Assert.Equal("钒渣", first.QuerySelector(".card-row h3 mark")!.TextContent);
        Assert.Single(first.QuerySelectorAll("h1"));
        var years = first.QuerySelectorAll("details.facet")[1];
        Assert.Equal(8, years.QuerySelectorAll(":scope > ul > li > a").Length);
        Assert.Equal(17, years.QuerySelectorAll(":scope > ul details li > a").Length);

        var kind = first.QuerySelectorAll("details.facet a").First(a => a.TextContent.Contains("design", StringComparison.Ordinal));
        var filtered = await GetAsync(client, kind.GetAttribute("href")!);
        Assert.Equal(12, filtered.QuerySelectorAll(".results .card-row").Length);
        Assert.Equal("true", filtered.QuerySelector("details.facet a[aria-current]")!.GetAttribute("aria-current"));
        var chip = filtered.QuerySelector(".chips a.chip")!;
        Assert.Contains("<design>", chip.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, (await GetAsync(client, chip.GetAttribute("href")!)).QuerySelectorAll(".results .card-row").Length);
        Assert.Equal("design", filtered.QuerySelector("form[role=search][action='/patents'] input[name=kind]")!.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Catalog_NothingToShow_SaysWhatToDo(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        using var client = site.CreateClient();
        Assert.NotNull((await GetAsync(client, "/listings")).QuerySelector(".empty a.btn"));

        await site.ChangedAsync(site.Listings, site.Listings.Add("海绵钛", kind: "invention").Id);
        foreach (var query in new[] { "q=zzz", "kind=no-such", "page=9", "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "page=x" })
        {
            var page = await GetAsync(client, "/listings?" + query, query == "page=9" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
            Assert.Equal(query != "page=x", page.QuerySelector(".empty a.btn") is not null);
            Assert.Empty(page.QuerySelectorAll(".results script"));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Search_AllSources_TabsWithCounts(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        await site.ChangedAsync(site.Listings, site.Listings.Add("海绵钛").Id, site.Listings.Add("海绵钛二").Id);
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒渣").Id);
        using var client = site.CreateClient();

        var page = await GetAsync(client, "/search?q=" + Uri.EscapeDataString("海绵钛"));
        Assert.Equal(["0", "2"], page.QuerySelectorAll("nav.tabs .num").Select(e => e.TextContent));
        Assert.Contains("2", page.QuerySelector("nav.tabs a[aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".results .card-row").Length);

        var other = await GetAsync(client, page.QuerySelector("nav.tabs a:not([aria-current])")!.GetAttribute("href")!);
        Assert.NotNull(other.QuerySelector(".empty"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Search_Slip_IsAskedAbout_AndTheFieldProposes(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        await site.ChangedAsync(site.Patents, site.Patents.Add("钒渣焙烧", kind: "invention", applicant: "攀枝花示例公司").Id);
        using var client = site.CreateClient();

        var nothing = await GetAsync(client, "/patents?q=" + Uri.EscapeDataString("烦渣"));
        var meant = nothing.QuerySelector(".did-you-mean a")!;
        Assert.Equal("钒渣", meant.TextContent);
        Assert.Single((await GetAsync(client, meant.GetAttribute("href")!)).QuerySelectorAll(".results .card-row"));
        Assert.Null((await GetAsync(client, "/patents?kind=no-such&q=" + Uri.EscapeDataString("烦渣"))).QuerySelector(".did-you-mean"));

        // The field's help is asked for by a script; the address of the catalog says where.
        var address = nothing.QuerySelector("input[data-suggest]")!.GetAttribute("data-suggest")!;
        Assert.Equal("/search/suggest?source=patents", address);
        Assert.Contains("攀枝花示例公司", await TextsAsync(client, address + "&q=" + Uri.EscapeDataString("攀枝")));
        Assert.Contains("钒渣焙烧", await TextsAsync(client, "/search/suggest?q=" + Uri.EscapeDataString("渣焙")));
        foreach (var query in new[] { "", "?q=", "?q=%22(&source=no-such", "?q=" + new string('x', 500), "?q=%EF%BF%BE", "?q=a&q=b&source=" })
        {
            Assert.Empty(await TextsAsync(client, "/search/suggest" + query));
        }

        // Nothing typed is wrong, and the page says how it was read.
        Assert.NotNull((await GetAsync(client, "/patents?q=" + Uri.EscapeDataString("钒渣 AND"))).QuerySelector(".results a[href='/search/syntax']"));
        Assert.Null((await GetAsync(client, "/patents?q=" + Uri.EscapeDataString("钒渣 AND 焙烧"))).QuerySelector(".results a[href='/search/syntax']"));
        var syntax = await GetAsync(client, "/search/syntax");
        foreach (var example in syntax.QuerySelectorAll("main td a").Select(a => a.GetAttribute("href")!).Distinct().ToList())
        {
            await GetAsync(client, example);
        }
    }

    private static async Task<List<string>> TextsAsync(HttpClient client, string address)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()!)];
    }

    private static async Task<IHtmlDocument> GetAsync(HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
