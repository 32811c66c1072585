using Exchange.Content.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Content;

/// <summary>The texts that a demonstration begins with.</summary>
public sealed class DemoContentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Texts_OfTheDemo_AreWholeAndMarked()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var client = app.CreateClient();
        var items = await app.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Type != "page" && i.Type != "menu").ToListAsync(Cancel));
        Assert.True(items.Count >= 50);
        var sections = new Dictionary<string, string>
        {
            ["article"] = "news", ["policy"] = "policies", ["case"] = "cases", ["notice"] = "notices", ["guide"] = "guides", ["faq"] = "faq", ["download"] = "downloads", ["law"] = "laws", ["campaign"] = "campaigns", ["event"] = "events",
        };
        foreach (var (type, count) in new[] { ("article", 12), ("policy", 8), ("case", 6), ("campaign", 4), ("event", 6) })
        {
            Assert.True(items.Count(i => i.Type == type && i.Culture == "zh-CN") >= count, type);
        }

        foreach (var item in items)
        {
            var url = $"/{sections[item.Type]}/{item.Slug}?language={item.Culture}";
            var page = await (await client.GetAsync(url, Cancel)).ReadPageAsync();
            Assert.Equal(item.Title, page.QuerySelector("h1")!.TextContent);

            // Every picture is there, and what is invented says so.
            Assert.DoesNotContain("媒体:", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
            foreach (var picture in page.QuerySelectorAll(".prose img"))
            {
                Assert.NotNull(picture.GetAttribute("alt"));
                Assert.True((await client.GetAsync(picture.GetAttribute("src"), Cancel)).IsSuccessStatusCode, url);
            }

            foreach (var link in page.QuerySelectorAll(".prose a, .article-end a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('/')))
            {
                Assert.True((await client.GetAsync(link, Cancel)).IsSuccessStatusCode, $"{url}: {link}");
            }

            if (item.Type == "case" || item.Slug.StartsWith("demo-", StringComparison.Ordinal))
            {
                Assert.Matches("^(示例：|Example: )", item.Title);
            }
        }

        // The correction of the demonstration is linked from what it corrects.
        var corrected = await (await client.GetAsync("/notices/demo-pilot-firms", Cancel)).ReadPageAsync();
        Assert.NotNull(corrected.QuerySelector(".record-facts .notice-warn a[href='/notices/demo-pilot-firms-correction']"));
        var home = await (await client.GetAsync("/", Cancel)).ReadPageAsync();
        Assert.Equal(5, home.QuerySelectorAll(".latest[aria-labelledby=latest-policy] li").Length);
        Assert.NotNull(home.QuerySelector(".latest[aria-labelledby=latest-article] .latest-picture img"));
    }
}
