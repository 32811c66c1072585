using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Content;

/// <summary>What the public pages say in figures, with the demo data.</summary>
public sealed partial class PublicFiguresTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_FiguresAndFilters_LeadToTheRowsTheyCount()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        await app.RunBackgroundWorkAsync();
        var client = app.CreateClient();

        var figures = (await ReadAsync(client, "/")).QuerySelectorAll(".counters a").ToList();
        Assert.Equal(3, figures.Count);
        foreach (var figure in figures)
        {
            var page = await ReadAsync(client, figure.GetAttribute("href")!);
            Assert.Equal(figure.QuerySelector(".value")!.TextContent, Digits().Match(page.QuerySelector(".results [role=status]")!.TextContent).Value);
        }

        // A technology is entered from the top; what lies below narrows it instead of standing beside it.
        var catalog = await ReadAsync(client, "/listings");
        Assert.Empty(catalog.QuerySelectorAll(".facet li li"));
        var parent = catalog.QuerySelectorAll(".facet a").First(a => a.GetAttribute("href")!.Contains("taxonomy=VT03", StringComparison.Ordinal));
        var child = (await ReadAsync(client, parent.GetAttribute("href")!)).QuerySelector(".facet li li a")!;
        Assert.Matches("taxonomy=VT03-0[0-9]$", child.GetAttribute("href")!);
        var narrowed = await ReadAsync(client, child.GetAttribute("href")!);
        Assert.Equal(child.QuerySelector(".num")!.TextContent, narrowed.QuerySelectorAll(".results .card-row").Length.ToString(CultureInfo.InvariantCulture));

        // By amount, what names none last.
        var prices = catalog.QuerySelectorAll(".facet a").Select(a => a.GetAttribute("href")!).Where(a => a.Contains("price=", StringComparison.Ordinal))
            .Select(a => a[(a.IndexOf("price=", StringComparison.Ordinal) + 6)..]);
        Assert.Equal(["0-10w", "10w-50w", "50w-100w", "100w-500w", "500w-", "royalty", "negotiable"], prices);

        // AUC-01: 拍卖 only with a licensed auctioneer of record, else 竞价.
        var badges = catalog.QuerySelectorAll(".badge-auction").Select(b => b.TextContent).ToList();
        Assert.Contains("拍卖", badges);
        Assert.Contains("竞价", badges);

        Assert.Contains("/patents/ZL", await client.GetStringAsync("/sitemap.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_LinksOfTheHomePage_LeadToSomething()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        await app.RunBackgroundWorkAsync();
        var client = app.CreateClient();

        foreach (var culture in new[] { "zh-CN", "en" })
        {
            var home = await ReadAsync(client, $"/?culture={culture}");
            var links = home.QuerySelectorAll("main a[href^='/']");
            // An ad leads to the advertiser's own site.
            foreach (var address in links.Select(a => a.GetAttribute("href")!).Where(a => !a.StartsWith("/ads/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            {
                using var answer = await client.GetAsync(address, Cancel);
                Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            }

            // What is counted or offered as an example is there.
            var catalogs = home.QuerySelectorAll(".chain-node, .hero-examples a").Select(a => a.GetAttribute("href")!).Where(a => !a.StartsWith("/desk/needs/new", StringComparison.Ordinal)).Distinct().ToList();
            Assert.True(catalogs.Count >= 10);
            Assert.True(home.QuerySelectorAll(".hero-examples a").Length >= 2);
            foreach (var address in catalogs)
            {
                Assert.True((await ReadAsync(client, address)).QuerySelectorAll(".card-row").Length > 0, address);
            }
        }
    }

    private static async Task<IDocument> ReadAsync(HttpClient client, string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(address, Cancel), Cancel);

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Digits();
}
