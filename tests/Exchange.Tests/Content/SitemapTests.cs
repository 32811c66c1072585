using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Content;

public sealed class SitemapTests
{
    private static readonly string[] _pages =
    [
        "/listings", "/patents", "/providers", "/providers/admitted", "/providers/rules", "/products", "/products/calculator", "/adverts", "/experts",
        "/experts/draws", "/pages/about",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublicPages_StandInBothSiteMapsOnce()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();

        var page = await client.GetPageAsync("/sitemap");
        var file = await client.GetStringAsync("/sitemap.xml", Cancel);

        Assert.All(_pages, path =>
        {
            Assert.Single(page.QuerySelectorAll($"main a[href='{path}']"));
            Assert.Equal(2, file.Split(path + "</loc>").Length);
        });
    }

    [Fact]
    public async Task Lists_NameTheirAddressInBothLanguages()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        foreach (var path in new[] { "/", "/info", "/news", "/topics", "/records", "/events", "/campaigns", "/policies", "/laws", "/policies/deadlines", "/policies/drafts", "/policies/calculator" })
        {
            foreach (var (culture, query) in new[] { ("zh-CN", ""), ("en", "?culture=en") })
            {
                var head = (await app.CreateClient().GetPageAsync(path + query)).Head!;
                Assert.Equal($"https://localhost{path}{query}", head.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
                Assert.Equal($"https://localhost{path}{query}", head.QuerySelector($"link[rel=alternate][hreflang='{culture}']")?.GetAttribute("href"));
                Assert.Null(head.QuerySelector("meta[name=robots]"));
            }
        }

        Assert.Equal("WebSite", JsonDocument.Parse((await app.CreateClient().GetPageAsync("/")).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@type").GetString());
        Assert.NotNull((await app.CreateClient().GetPageAsync("/events?kind=Training")).QuerySelector("meta[name=robots][content*=noindex]"));
    }

    /// <summary>What sitemaps.org demands of the file, and search engines of its languages.</summary>
    [Fact]
    public async Task File_KeepsTheRulesOfTheProtocol()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await Texts.ImportAsync(app, "两种语言", set: "both");
        await Texts.ImportAsync(app, "Two languages", culture: "en", set: "both");
        await Texts.ImportAsync(app, "一种语言 <&>");
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";

        var file = XDocument.Parse(await app.CreateClient().GetStringAsync("/sitemap.xml", Cancel)).Root!;

        Assert.Equal(map + "urlset", file.Name);
        var urls = file.Elements(map + "url").ToList();
        Assert.InRange(urls.Count, 10, 50_000);
        Assert.Equal(file.Elements().Count(), urls.Count);
        var places = urls.ConvertAll(url => url.Elements(map + "loc").Single().Value);
        Assert.Distinct(places);
        Assert.All(places, place =>
        {
            Assert.StartsWith("https://localhost/", place, StringComparison.Ordinal);
            Assert.InRange(place.Length, 1, 2047);
            Assert.True(Uri.IsWellFormedUriString(place, UriKind.Absolute), place);
        });
        Assert.All(file.Descendants(map + "lastmod"), time =>
            Assert.True(DateTimeOffset.TryParseExact(time.Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _), time.Value));

        // Each translation names all of them, itself too, and each is a place of its own.
        var languages = urls.ConvertAll(url => url.Elements(xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value)).FindAll(set => set.Count > 0);
        Assert.True(languages.Count >= 2);
        Assert.All(languages, set =>
        {
            Assert.Equal(["en", "zh-CN"], set.Keys.Order());
            Assert.All(set.Values, place => Assert.Contains(place, places));
        });
    }
}
