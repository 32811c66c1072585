using System.Net;
using System.Text.Json;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>What the editor has published, as readers find it: its address, its translation and what stands around it.</summary>
public sealed class EditorReadingTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Slug_MovedInACircle_LeadsToThePresentAddressInOneStep(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("改地址");
        await site.SaveAsync(page, "publish", [("Slug", "one")]);
        await site.SaveAsync(page, "save", [("Slug", "two")]);
        await site.SaveAsync(page, "save", [("Slug", "three")]);

        foreach (var old in new[] { "one", "two" })
        {
            var moved = await site.Reader.GetAsync($"/news/{old}", Cancel);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/news/three"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        }

        // Back to the first: no circle, and the address that is taken leads nowhere else.
        await site.SaveAsync(page, "save", [("Slug", "one")]);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/news/one"));
        Assert.Equal("/news/one", (await site.Reader.GetAsync("/news/three", Cancel)).Headers.Location!.OriginalString);

        var other = await site.WriteAsync("另一篇");
        var taken = await (await site.SaveAsync(other, "save", [("Slug", "one")])).ReadPageAsync();
        Assert.NotNull(taken.QuerySelector("#Slug-error"));
        await site.SaveAsync(other, "publish", [("Slug", "two")]);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/news/two"));
        var bad = await (await site.SaveAsync(other, "save", [("Slug", "../admin")])).ReadPageAsync();
        Assert.NotNull(bad.QuerySelector("#Slug-error"));
    }

    [Fact]
    public async Task Card_InAText_ShowsWhatIsPublicAndSaysWhatIsNot()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, demo: true);
        var (number, title) = await app.QueryAsync(db => db.Set<Listing>().Where(l => l.State == ListingState.Published).OrderBy(l => l.Number)
            .Select(l => new ValueTuple<string, string>(l.Number, l.Title)).FirstAsync(Cancel));
        var hidden = await app.QueryAsync(db => db.Set<Listing>().Where(l => l.State == ListingState.Draft).Select(l => l.Number).FirstAsync(Cancel));
        var text = await Texts.ImportAsync(app, "两张卡片", markdown: $"前文。\n\n{{{{listing {number}}}}}\n\n中间。\n\n{{{{listing {hidden}}}}}\n\n后文。");
        var client = app.CreateClient();

        var cards = (await client.GetPageAsync(text.Url!)).QuerySelectorAll(".prose .embed-card, article .embed-card").Distinct().ToList();
        Assert.Equal(2, cards.Count);
        Assert.Equal((title, $"/listings/{number}"), (cards[0].QuerySelector("a")!.TextContent, cards[0].QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal($"{hidden} 目前未公开。", cards[1].TextContent.Trim());
        Assert.Null(cards[1].QuerySelector("a"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Translation_StandsBesideTheText(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("双语文章");
        await site.SaveAsync(page, "publish", [("Slug", "both")]);
        var only = await (await site.Reader.GetAsync("/news/both?culture=en", Cancel)).ReadPageAsync();
        Assert.Equal("zh-CN", only.QuerySelector("article")!.GetAttribute("lang"));
        Assert.NotNull(only.QuerySelector("article .notice-info"));

        var begun = await site.PressAsync(page, "translate", null, ("culture", "en"));
        var other = begun.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.NotEqual(page, other);
        await site.SaveAsync(other, "publish", [("Title", "A text in two languages"), ("Markdown", "English words."), ("Slug", "two-languages")]);

        // The reader's language has an address of its own, and each page names the other.
        var led = await site.Reader.GetAsync("/news/both?culture=en", Cancel);
        Assert.Equal((HttpStatusCode.Redirect, "/news/two-languages?culture=en"), (led.StatusCode, led.Headers.Location!.OriginalString));
        var english = await (await site.Reader.GetAsync("/news/two-languages?culture=en", Cancel)).ReadPageAsync();
        Assert.Equal("A text in two languages", english.QuerySelector("h1")!.TextContent);
        Assert.Equal(["en", "x-default", "zh-CN"], english.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).Order());
        Assert.Single((await (await site.Reader.GetAsync("/news?culture=en", Cancel)).ReadPageAsync()).QuerySelectorAll(".results .card-row"));
        Assert.Single((await (await site.App.CreateClient().GetAsync("/news", Cancel)).ReadPageAsync()).QuerySelectorAll(".results .card-row"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reading_ShowsSourceRelatedTopicsAndData(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var first = await site.WriteAsync("第一篇");
        await site.SaveAsync(first, "publish", [("Slug", "first")]);
        var second = await site.WriteAsync("第二篇 </script><script>alert(1)</script>");
        var saved = await site.SaveAsync(second, "publish",
        [
            ("Slug", "second"), ("Related", "/news/first"), ("Source", "国家知识产权局"), ("SourceUrl", "https://www.cnipa.gov.cn/"), ("Topics", "pledge"),
            ("PinnedUntil", "2026-12-31T00:00"), ("Summary", "一句话摘要"),
        ]);
        Assert.Null((await saved.ReadPageAsync()).QuerySelector("main .error"));

        var page = await (await site.Reader.GetAsync("/news/second", Cancel)).ReadPageAsync();
        Assert.Equal("第一篇", page.QuerySelector("article .card-row a")!.TextContent);
        Assert.Equal("https://www.cnipa.gov.cn/", page.QuerySelector(".source-box a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".source-box a[href='/topics/pledge']"));
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("NewsArticle", data.GetProperty("@type").GetString());
        Assert.Equal("第二篇 </script><script>alert(1)</script>", data.GetProperty("headline").GetString());
        Assert.DoesNotContain(page.QuerySelectorAll("script:not([src])"), s => s.GetAttribute("type") != "application/ld+json");

        // Pinned before newer ones; the topic narrows.
        var third = await site.WriteAsync("第三篇");
        await site.PublishAsync(third);
        var list = await (await site.Reader.GetAsync("/info", Cancel)).ReadPageAsync();
        Assert.StartsWith("第二篇", list.QuerySelector(".results .card-row a")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await (await site.Reader.GetAsync("/news?topic=pledge", Cancel)).ReadPageAsync()).QuerySelectorAll(".results .card-row"));
        Assert.NotNull((await (await site.Reader.GetAsync("/cases", Cancel)).ReadPageAsync()).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/pages"));
        await site.App.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        Assert.Contains("第二篇", await site.Reader.GetStringAsync("/search?source=content&topic=pledge", Cancel), StringComparison.Ordinal);
    }
}
