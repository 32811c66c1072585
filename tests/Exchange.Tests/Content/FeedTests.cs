using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Exchange.Search.Contracts;
using Exchange.Tests.Events;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

public sealed class FeedTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Feeds_OfEveryList_KeepTheRulesOfAtom(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await Texts.ImportAsync(app, "甲", topics: ["pledge"], markdown: "[本站](/info) 与 [本页](#a)\n\n![图](/files/0123456789abcdef0123456789abcdef/a.png)\n\n{{listing PZH-2026-000001}}");
        await Texts.ImportAsync(app, "乙 <b>&\u0001\uFFFE", type: "case", topics: ["pledge"]);
        await Texts.ImportAsync(app, "丙", culture: "en");
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        var client = app.CreateClient();

        foreach (var path in new[] { "/feed.atom", "/feed.atom?culture=en", "/news/feed.atom", "/laws/feed.atom", "/topics/pledge/feed.atom", "/info/feed.atom?q=乙&type=case&topic=pledge", "/info/feed.atom?year=2026" })
        {
            var xml = await client.GetStringAsync(path, Cancel);
            Assert.Empty(AtomRules.Broken(xml));
        }

        var feed = XDocument.Parse(await client.GetStringAsync("/feed.atom", Cancel)).Root!;
        Assert.Equal("https://localhost/feed.atom", AtomRules.Links(feed, "self").Single().Attribute("href")!.Value);
        Assert.Equal("https://localhost/info", AtomRules.Links(feed, "alternate").Single().Attribute("href")!.Value);
        var first = feed.Elements(AtomRules.Atom + "entry").Single(e => e.Element(AtomRules.Atom + "title")!.Value == "甲");
        var html = first.Element(AtomRules.Atom + "content")!.Value;
        Assert.Contains("href=\"https://localhost/info\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{AtomRules.Links(first, "alternate").Single().Attribute("href")!.Value}#a\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"https://localhost/files/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("srcset", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.Equal("pledge", first.Element(AtomRules.Atom + "category")!.Attribute("term")!.Value);

        // The text without a translation stands in both languages' feeds, and says which it is.
        Assert.Equal("en", feed.Elements(AtomRules.Atom + "entry").Single(e => e.Element(AtomRules.Atom + "title")!.Value == "丙").Attribute(XNamespace.Xml + "lang")!.Value);
        var found = XDocument.Parse(await client.GetStringAsync("/info/feed.atom?q=乙&type=case", Cancel)).Root!;
        Assert.StartsWith("乙 <b>&", Assert.Single(found.Elements(AtomRules.Atom + "entry")).Element(AtomRules.Atom + "title")!.Value, StringComparison.Ordinal);
        Assert.Empty(XDocument.Parse(await client.GetStringAsync("/info/feed.atom?q=乙&type=article", Cancel)).Root!.Elements(AtomRules.Atom + "entry"));
    }

    [Fact]
    public async Task Feed_TellsTheDayOfAnEvent()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.PublishEventAsync();

        var xml = await app.CreateClient().GetStringAsync("/events/feed.atom", Cancel);
        Assert.Empty(AtomRules.Broken(xml));
        var entry = XDocument.Parse(xml).Root!.Element(AtomRules.Atom + "entry")!;
        Assert.Equal("举办日期 2026年11月30日 · 摘要。", entry.Element(AtomRules.Atom + "summary")!.Value);
        Assert.StartsWith("<p>举办日期 2026年11月30日</p>", entry.Element(AtomRules.Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_OfBadFeeds_SaysWhatIsWrong()
    {
        const string Bad = "<feed xmlns='http://www.w3.org/2005/Atom'><id>no iri</id><title/><updated>2026-11-23</updated><entry><id>urn:x:1</id><title/><title/><updated>2026-11-23T08:00:00Z</updated></entry></feed>";
        var broken = AtomRules.Broken(Bad);

        Assert.Contains(broken, rule => rule.StartsWith("4.2.6", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.StartsWith("3.3", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("author", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("self", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("entry has no one title", StringComparison.Ordinal));
        Assert.Contains(broken, rule => rule.Contains("alternate", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task JsonFeeds_HaveWhatTheFormatDemands(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await Texts.ImportAsync(app, "甲 \"引号\"", topics: ["pledge"]);
        await Texts.ImportAsync(app, "长文", markdown: new string('长', 70_000));
        var client = app.CreateClient();

        var answer = await client.GetAsync("/news/feed.json", Cancel);
        Assert.Equal("application/feed+json", answer.Content.Headers.ContentType!.MediaType);
        var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        Assert.Equal("https://localhost/news", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://localhost/news/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal("zh-CN", feed.GetProperty("language").GetString());
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, items.Count);
        Assert.All(items, item =>
        {
            Assert.StartsWith("urn:uuid:", item.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.True(item.TryGetProperty("content_html", out _) ^ item.TryGetProperty("content_text", out _));
            Assert.True(DateTimeOffset.TryParse(item.GetProperty("date_published").GetString(), CultureInfo.InvariantCulture, out _));
            Assert.True(Uri.TryCreate(item.GetProperty("image").GetString(), UriKind.Absolute, out _));
        });
        Assert.False(items.Single(i => i.GetProperty("title").GetString() == "长文").TryGetProperty("content_html", out _));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Feed_AskedAgain_IsSentOnlyWhenItChanged(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("第一");
        await site.PublishAsync(page);
        var first = await site.Reader.GetAsync("/news/feed.atom", Cancel);
        var id = EntryIds(await first.Content.ReadAsStringAsync(Cancel)).Single();

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(site, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!))).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(site, r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified)).StatusCode);

        // RFC 9110, 13.1.3: the tag decides where both are sent.
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, r =>
        {
            r.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
            r.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        })).StatusCode);

        site.App.Time.Advance(TimeSpan.FromMinutes(1));
        await site.SaveAsync(page, "publish", [("Title", "改过"), ("Slug", "moved")]);
        var second = await AskAsync(site, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        var text = await second.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("改过", text, StringComparison.Ordinal);
        Assert.Contains("/news/moved", text, StringComparison.Ordinal);
        Assert.Equal(id, EntryIds(text).Single());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(site, r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified)).StatusCode);

        // What is withdrawn changes it too.
        site.App.Time.Advance(TimeSpan.FromMinutes(1));
        await site.PressAsync(page, "withdraw");
        var third = await AskAsync(site, r => r.Headers.IfModifiedSince = second.Content.Headers.LastModified);
        Assert.Empty(EntryIds(await third.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Feed_OfManyTexts_IsCutIntoPages()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        for (var i = 0; i < 21; i++)
        {
            await Texts.ImportAsync(app, string.Create(CultureInfo.InvariantCulture, $"第 {i} 篇"));
        }

        var client = app.CreateClient();
        var first = XDocument.Parse(await client.GetStringAsync("/news/feed.atom", Cancel)).Root!;
        var next = AtomRules.Links(first, "next").Single().Attribute("href")!.Value;
        var second = XDocument.Parse(await client.GetStringAsync(next, Cancel)).Root!;

        Assert.Equal(20, EntryIds(first.ToString()).Count);
        Assert.Single(EntryIds(second.ToString()).Except(EntryIds(first.ToString())));
        Assert.Empty(AtomRules.Links(second, "next"));
        Assert.Equal("https://localhost/news/feed.atom", AtomRules.Links(second, "previous").Single().Attribute("href")!.Value);
        Assert.Equal(first.Element(AtomRules.Atom + "id")!.Value, second.Element(AtomRules.Atom + "id")!.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/news/feed.atom?page=51", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/news/feed.rss", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/pages/feed.atom", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/topics/nothing/feed.atom", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/news", "/news/feed.atom")]
    [InlineData("/news?culture=en", "/news/feed.atom?culture=en")]
    [InlineData("/topics/pledge", "/topics/pledge/feed.atom")]
    [InlineData("/info?q=专利&type=case", "/info/feed.atom?q=%E4%B8%93%E5%88%A9&type=case")]
    [InlineData("/policies?topic=pledge", "/policies/feed.atom?topic=pledge")]
    [InlineData("/events?topic=training", "/events/feed.atom?topic=training")]
    [InlineData("/campaigns", "/campaigns/feed.atom")]
    [InlineData("/search?source=content&q=a&topic=pledge", "/info/feed.atom?topic=pledge&q=a")]
    public async Task Pages_NameTheirFeed(string page, string feed)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = app.CreateClient();

        var head = (await client.GetPageAsync(page)).Head!;

        Assert.Contains(feed, head.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']").Select(link => link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(feed, Cancel)).StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(EditorSite site, Action<HttpRequestMessage> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/news/feed.atom");
        headers(request);
        return await site.Reader.SendAsync(request, Cancel);
    }

    private static List<string> EntryIds(string xml) =>
        [.. XDocument.Parse(xml).Root!.Elements(AtomRules.Atom + "entry").Select(e => e.Element(AtomRules.Atom + "id")!.Value)];
}
