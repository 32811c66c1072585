using Exchange.Tests.Infrastructure;

namespace Exchange.Tests.Content;

public sealed class SitemapTests
{
    private static readonly string[] _pages =
    [
        "/listings", "/patents", "/providers", "/providers/admitted", "/providers/rules", "/products", "/products/calculator", "/adverts", "/experts",
        "/experts/draws", "/pages/about",
    ];

    [Fact]
    public async Task PublicPages_StandInBothSiteMapsOnce()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();

        var page = await client.GetPageAsync("/sitemap");
        var file = await client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);

        Assert.All(_pages, path =>
        {
            Assert.Single(page.QuerySelectorAll($"main a[href='{path}']"));
            Assert.Equal(2, file.Split(path + "</loc>").Length);
        });
    }
}
