using System.Net;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Listings;

/// <summary>The page of a technology: each of its figures is what its link finds.</summary>
public sealed class ChainPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OfATechnology_CountsWhatItsLinksFind()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        await app.RunBackgroundWorkAsync();
        var client = app.CreateClient();
        var home = await client.GetPageAsync("/?culture=en");
        var addresses = home.QuerySelectorAll(".chain-node").Select(a => a.GetAttribute("href")!).Where(a => a.StartsWith("/chain/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(addresses);
        var page = await client.GetPageAsync(addresses.First(a => a.Length == "/chain/VT03".Length));

        foreach (var figure in page.QuerySelectorAll(".chain-numbers dd a").ToList())
        {
            var found = await client.GetPageAsync(figure.GetAttribute("href")!);
            Assert.Equal(int.Parse(figure.TextContent.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), Total(found));
        }

        // Its parts stand below it, and lead back.
        var part = page.QuerySelector("main table[aria-labelledby=parts] tbody th a")!.GetAttribute("href")!;
        var below = await client.GetPageAsync(part);
        Assert.Contains(below.QuerySelectorAll(".breadcrumb a"), a => part.StartsWith(a.GetAttribute("href") + "-", StringComparison.Ordinal));
        var bar = page.QuerySelectorAll(".chart-bars li")[0];
        Assert.Equal(bar.QuerySelector(".chart-value")!.TextContent, Total(await client.GetPageAsync(bar.QuerySelector("a")!.GetAttribute("href")!)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/chain/VT99", Cancel)).StatusCode);

        // What firms look for stands there too, and the page is told to whoever indexes the site.
        using var needs = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync("/api/v1/needs", Cancel));
        var need = needs.RootElement.GetProperty("items").EnumerateArray().First(n => n.GetProperty("taxonomy").GetArrayLength() > 0);
        var node = need.GetProperty("taxonomy")[0].GetString();
        Assert.Contains((await client.GetPageAsync($"/chain/{node}")).QuerySelectorAll("section[aria-labelledby=node-needs] h3 a"), a => a.GetAttribute("href") == need.GetProperty("url").GetString());
        Assert.Contains("/chain/VT03</loc>", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);

        // Four rights of the catalog side by side, in the order chosen.
        var catalog = await client.GetPageAsync("/patents?culture=en");
        for (var i = 0; i < 2; i++)
        {
            catalog = await client.GetPageAsync(catalog.QuerySelectorAll("a.tick").First(a => a.TextContent.StartsWith("Compare", StringComparison.Ordinal)).GetAttribute("href")!);
        }

        var compared = await client.GetPageAsync(catalog.QuerySelector(".compare-bar a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal(2, compared.QuerySelectorAll("table.compare thead th a").Length);
        Assert.Equal(16, compared.QuerySelectorAll("table.compare .lights > li[class^='light-']").Length);
        Assert.NotNull((await client.GetPageAsync("/patents/compare?ids=x")).QuerySelector(".empty"));
    }

    private static int Total(AngleSharp.Dom.IDocument page) => page.QuerySelector(".results .toolbar [role=status]") is { } status
        ? int.Parse(new string([.. status.FirstChild!.TextContent.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture)
        : 0;
}
