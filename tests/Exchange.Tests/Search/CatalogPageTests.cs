using System.Net;
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

    private static async Task<IHtmlDocument> GetAsync(HttpClient client, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
