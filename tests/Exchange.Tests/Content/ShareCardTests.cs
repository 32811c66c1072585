using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Exchange.Content.Cards;
using Exchange.Tests.Infrastructure;
using SkiaSharp;

namespace Exchange.Tests.Content;

public sealed class ShareCardTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Card_OfAText_IsDrawnOnceAndAnewWhenTheTextChanges(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("钒钛专利质押融资");
        await site.SaveAsync(page, "publish", [("Slug", "pledge")]);
        var before = await CardAsync(site);

        var first = await site.Reader.GetAsync(before, Cancel);
        var picture = await first.Content.ReadAsByteArrayAsync(Cancel);
        using var bitmap = SKBitmap.Decode(picture);
        Assert.Equal((1200, 630), (bitmap.Width, bitmap.Height));
        Assert.Equal("image/png", first.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.InRange(picture.Length, 5_000, 300_000);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(site.App.Folder, "files", "cards")));
        Assert.Equal(picture, await (await site.Reader.GetAsync(before, Cancel)).Content.ReadAsByteArrayAsync(Cancel));

        await site.SaveAsync(page, "publish", [("Title", "另一个标题")]);
        var after = await CardAsync(site);
        Assert.NotEqual(before, after);
        Assert.NotEqual(picture, await site.Reader.GetByteArrayAsync(after, Cancel));
        Assert.NotEqual(kept, Assert.Single(Directory.GetFiles(Path.Combine(site.App.Folder, "files", "cards"))));

        // Who still has the former address gets the present picture, and keeps it for no time.
        var former = await site.Reader.GetAsync(before, Cancel);
        Assert.True(former.Headers.CacheControl!.NoCache);
        await site.PressAsync(page, "withdraw");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(after));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/cards/nothing.png"));
    }

    [Fact]
    public void Paint_OfAnyTitle_DrawsACard()
    {
        using var painter = new CardPainter();
        var naughty = File.ReadAllText(Path.Combine(SharedFiles.Require("security/blns"), "blns.txt")).Chunk(400).Select(part => new string(part));
        var titles = naughty.Append(new string('长', 200)).Append(string.Join(' ', Enumerable.Repeat("vanadium", 30))).Append("").Append("🧪🔬 𠮷野家");

        Assert.All(titles, title => Assert.NotEmpty(painter.Paint(new CardText("资讯", title, "2026年11月27日", "攀枝花"))));
    }

    [Fact]
    public void Paint_OfATitle_FillsItsRoomAndNothingBeside()
    {
        using var painter = new CardPainter();
        using var with = SKBitmap.Decode(painter.Paint(new CardText("资讯", new string('长', 200), "", "")));
        using var without = SKBitmap.Decode(painter.Paint(new CardText("资讯", "", "", "")));

        var changed = Enumerable.Range(0, 630).SelectMany(y => Enumerable.Range(0, 1200).Where(x => with.GetPixel(x, y) != without.GetPixel(x, y)).Select(x => (x, y))).ToList();
        Assert.NotEmpty(changed);
        Assert.True(changed.TrueForAll(p => p is { x: >= 76 and <= 1124, y: >= 150 and <= 505 }), $"{changed.Min(p => p.x)}–{changed.Max(p => p.x)}, {changed.Min(p => p.y)}–{changed.Max(p => p.y)}");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Head_OfAText_TellsOtherSitesWhatItIs(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var chinese = await Texts.ImportAsync(app, "办法", type: "policy", set: "0123456789abcdefghjkmnpqrs", summary: "摘要 \"引号\"", parts: new JsonObject
        {
            ["PolicyDocument"] = new JsonObject
            {
                ["IssuingBody"] = new JsonObject { ["Text"] = "攀枝花市人民政府" },
                ["DocumentNumber"] = new JsonObject { ["Text"] = "攀府发〔2026〕1号" },
                ["IssuedOn"] = new JsonObject { ["Value"] = "2026-01-05T00:00:00Z" },
            },
        });
        var english = await Texts.ImportAsync(app, "Measures", type: "policy", culture: "en", set: "0123456789abcdefghjkmnpqrs");
        await Texts.ImportAsync(app, "什么是质押？", type: "faq", markdown: "一种**担保**。");
        var client = app.CreateClient();

        var head = (await client.GetPageAsync(chinese.Url!)).Head!;
        Assert.Equal($"https://localhost{chinese.Url}", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"https://localhost{english.Url}?culture=en", head.QuerySelector("link[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("办法", Property(head, "og:title"));
        Assert.Equal("摘要 \"引号\"", Property(head, "og:description"));
        Assert.Equal("summary_large_image", head.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.StartsWith("https://localhost/cards/", Property(head, "og:image"), StringComparison.Ordinal);
        var data = Data(head);
        Assert.Equal("Legislation", data.GetProperty("@type").GetString());
        Assert.Equal("攀府发〔2026〕1号", data.GetProperty("legislationIdentifier").GetString());
        Assert.Equal("2026-01-05", data.GetProperty("legislationDate").GetString());
        Assert.Equal("攀枝花市人民政府", data.GetProperty("legislationPassedBy").GetProperty("name").GetString());

        var faq = (await client.GetPageAsync("/faq")).QuerySelector(".results a")!.GetAttribute("href")!;
        var question = Data((await client.GetPageAsync(faq)).Head!);
        Assert.Equal("FAQPage", question.GetProperty("@type").GetString());
        Assert.Contains("担保", question.GetProperty("mainEntity")[0].GetProperty("acceptedAnswer").GetProperty("text").GetString(), StringComparison.Ordinal);

        // The site map names both languages at either address.
        var map = await client.GetStringAsync("/sitemap.xml", Cancel);
        Assert.Equal(2, map.Split($"hreflang=\"en\" href=\"https://localhost{english.Url}?culture=en\"").Length - 1);
        Assert.Equal(2, map.Split($"hreflang=\"zh-CN\" href=\"https://localhost{chinese.Url}\"").Length - 1);
    }

    private static async Task<string> CardAsync(EditorSite site) =>
        new Uri(Property((await (await site.Reader.GetAsync("/news/pledge", Cancel)).ReadPageAsync()).Head!, "og:image")).PathAndQuery;

    private static string Property(IElement head, string name) => head.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

    private static JsonElement Data(IElement head) => JsonDocument.Parse(head.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
}
