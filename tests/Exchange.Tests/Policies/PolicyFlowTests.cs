using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Framework.Commands;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Policies;

public sealed class PolicyFlowTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-policies-").FullName;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static DateOnly Today(ExchangeApp app) => Exchange.Framework.Time.SiteClock.ToDate(app.Time.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Both))]
    public async Task Law_Imported_IsReadFoundAndCitedByArticle(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        Write("示例交易法.md", "# 中华人民共和国示例交易法\n\n2090年1月2日第一次会议通过\n\n## 第一章　总则\n\n**第一条**　为了规范示例交易，制定本法。\n\n**第一条之一**　挂牌人应当如实说明瑕疵。\n\n## 第二章　法律责任\n\n**第二条**　违反本法第一条之一规定的，责令改正。");

        var (code, report) = await ImportAsync(app, "--publish", "--type", "law");

        Assert.Equal(0, code);
        var file = report.GetProperty("files")[0];
        Assert.Equal(("imported", 2, 3), (file.GetProperty("status").GetString(), file.GetProperty("chapters").GetInt32(), file.GetProperty("articles").GetInt32()));
        var client = app.CreateClient();
        var url = file.GetProperty("url").GetString()!;
        var page = await client.GetStringAsync(url, Cancel);
        Assert.Contains("""<p class="law-article" id="art-1-1"><a class="law-label" href="#art-1-1">""", page, StringComparison.Ordinal);
        Assert.Contains("第一条之一", page, StringComparison.Ordinal);

        var hits = await SearchAsync(app, "挂牌的东西有毛病要不要说");
        Assert.Equal((file.GetProperty("id").GetString(), "art-1-1", url + "#art-1-1", "law"), (hits[0].GetProperty("id").GetString(), hits[0].GetProperty("anchor").GetString(), hits[0].GetProperty("url").GetString(), hits[0].GetProperty("type").GetString()));
        Assert.Equal("art-1-1", (await SearchAsync(app, "示例交易法第一条之一"))[0].GetProperty("anchor").GetString());

        // By its number; a number that is not there leads to the law and says so.
        var id = (await app.QueryAsync(db => db.Set<PolicyRecord>().Select(r => r.Id).SingleAsync(Cancel))).ToString("N");
        using var direct = app.CreateClient(followRedirects: false);
        Assert.Equal(url + "#art-1", (await direct.GetAsync($"/laws/{id}/article?number=1", Cancel)).Headers.Location!.ToString());
        foreach (var inserted in new[] { "1-1", "第一条之一", " 第1条之一" })
        {
            Assert.Equal(url + "#art-1-1", (await direct.GetAsync($"/laws/{id}/article?number={Uri.EscapeDataString(inserted)}", Cancel)).Headers.Location!.ToString());
        }

        foreach (var none in new[] { "9", "x", "", "1-2", new string('9', 60) })
        {
            Assert.Equal(url, (await direct.GetAsync($"/laws/{id}/article?number={none}", Cancel)).Headers.Location!.ToString());
        }

        Assert.Contains("本文没有该条", await client.GetStringAsync($"/laws/{id}/article?number=9", Cancel), StringComparison.Ordinal);
        Assert.Contains("请填写条号", await client.GetStringAsync($"/laws/{id}/article?number=x", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/laws/{Guid.NewGuid():N}/article?number=1", Cancel)).StatusCode);

        Assert.Equal(url + "#art-1-1", await CiteAsync(app, new LawCitation("《中华人民共和国示例交易法》", 1, 1)));
        Assert.Equal(url, await CiteAsync(app, new LawCitation("示例交易法")));
        Assert.Null(await CiteAsync(app, new LawCitation("示例交易法", 3)));
        Assert.Null(await CiteAsync(app, new LawCitation("没有的法", 1)));
        var (first, absent) = await app.InScopeAsync(async p => (
            await p.GetRequiredService<ICitations>().FindAsync("示例交易法第一条、第二条", Cancel), await p.GetRequiredService<ICitations>().FindAsync("网站使用条款", Cancel)));
        Assert.Equal((url + "#art-1", null), (first, absent));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Law_ImportedAgain_ChangesOnlyWhatChanged(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        Write("甲法.txt", "甲法\n第一条　钒。\n第二条　钛。\n第三条　铁。");
        var (_, first) = await ImportAsync(app, "--publish");
        var (_, again) = await ImportAsync(app, "--publish");
        Assert.Equal(("imported", "unchanged"), (Status(first), Status(again)));
        Assert.Equal("law", first.GetProperty("files")[0].GetProperty("type").GetString());

        Write("甲法.txt", "甲法\n第一条　钒。\n第二条　电解液。\n");
        var (_, changed) = await ImportAsync(app, "--publish", "--type", "law");

        Assert.Equal("imported", Status(changed));
        Assert.Equal(first.GetProperty("files")[0].GetProperty("id").GetString(), changed.GetProperty("files")[0].GetProperty("id").GetString());
        Assert.Empty(await SearchAsync(app, "铁", "&type=law"));
        Assert.Equal("art-2", Assert.Single(await SearchAsync(app, "电解液", "&type=law")).GetProperty("anchor").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task JsonLines_KeepTheirIdsAndBadLinesAreRejected(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        Write("texts.jsonl", """
            {"id":"n-1","type":"article","title":"示例新闻","text":"第一段。\n\n<script>alert(1)</script>第二段 **粗体**。"}
            {"id":"l-1","type":"law","title":"乙法","text":"第一条 甲。\n第三条 乙。\n"}
            {"id":"x","type":"nothing","title":"x","text":"x"}
            {"type":"article","title":"无编号","text":"x"}
            {"id":"n-2","type":"article","title":"两行的\n标题","text":"x"}
            []
            {
            """);
        Write("bad.docx", "no archive");

        var (code, report) = await ImportAsync(app, "--publish");

        Assert.Equal(2, code);
        var files = report.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(
            ["rejected", "imported", "imported", "rejected", "rejected", "rejected", "rejected", "rejected"],
            files.Select(file => file.GetProperty("status").GetString()));
        Assert.Equal("Articles are missing between 第一条 and 第三条.", Assert.Single(files[2].GetProperty("warnings").EnumerateArray()).GetString());
        Assert.Equal(["n-1"], (await SearchAsync(app, "示例新闻")).Select(hit => hit.GetProperty("id").GetString()));
        var page = await app.CreateClient().GetStringAsync(files[1].GetProperty("url").GetString(), Cancel);
        Assert.Contains("<strong>粗体</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfWhatIsNotThere_Fails()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        app.ExpectLog("Usage");
        app.ExpectLog("There is no file or folder");
        await using var output = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(1, await VerbRunner.RunAsync(app.Services, ["content", "import", Path.Combine(_folder, "none")], Cancel));
        Assert.Equal(1, await VerbRunner.RunAsync(app.Services, ["content", "import", "--colour", _folder], Cancel));
        Assert.Equal(1, await VerbRunner.RunAsync(app.Services, ["content", "import"], Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Policies_AreListedByWhatTheyAreAndLinkedBothWays(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await PolicyAsync(app, "p-old", "示例旧办法", "National", new DateOnly(2010, 1, 1), repealedOn: new DateOnly(2020, 1, 1), replacedBy: "p-new");
        await PolicyAsync(app, "p-new", "示例新办法", "City", new DateOnly(2020, 1, 1));
        await PolicyAsync(app, "p-next", "示例未来办法", "City", Today(app).AddDays(10));
        var client = app.CreateClient();

        await PolicyAsync(app, "p-apply-later", "示例后截止办法", "County", new DateOnly(2015, 1, 1), applyUntil: Today(app).AddDays(30));
        await PolicyAsync(app, "p-apply-soon", "示例先截止办法", "County", new DateOnly(2014, 1, 1), applyUntil: Today(app));
        await PolicyAsync(app, "p-apply-over", "示例已截止办法", "County", new DateOnly(2022, 1, 1), applyUntil: Today(app).AddDays(-1));

        // What can be applied for by its last day, then the newest, what is over last.
        Assert.Equal(["示例先截止办法", "示例后截止办法", "示例未来办法", "示例已截止办法", "示例新办法", "示例旧办法"], await TitlesAsync(client, "/policies"));
        Assert.Equal(["示例旧办法"], await TitlesAsync(client, "/policies?level=National"));
        Assert.Equal(["示例旧办法"], await TitlesAsync(client, "/policies?validity=Repealed"));
        Assert.Equal(["示例未来办法"], await TitlesAsync(client, "/policies?validity=NotYet"));
        Assert.Equal(["示例先截止办法", "示例后截止办法", "示例已截止办法", "示例新办法"], await TitlesAsync(client, "/policies?validity=InForce"));
        Assert.Equal(["示例新办法"], await TitlesAsync(client, "/policies?validity=InForce&topic=pledge&body=示例机关&level=City"));
        Assert.Empty(await TitlesAsync(client, "/policies?topic=training"));

        // The one panel of all lists: what the others leave is counted, what is chosen is a chip.
        await app.RunBackgroundWorkAsync();
        var panel = await client.GetPageAsync("/policies?level=City&validity=InForce");
        Assert.Equal(["层级", "发布单位", "主题", "效力"], panel.QuerySelectorAll("aside.facets .facet > summary").Select(facet => facet.TextContent));
        Assert.Equal("/policies?level=City", panel.QuerySelectorAll(".chips a")[1].GetAttribute("href"));
        Assert.Equal("尚未施行 1", string.Join(' ', panel.QuerySelectorAll(".facet a").Select(a => a.TextContent).Single(text => text.Contains("尚未", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("content", (await client.GetPageAsync("/policies")).QuerySelector("header [role=search] input[name=source]")!.GetAttribute("value"));
        using var pastTheEnd = await client.GetAsync("/policies?page=999999999", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, pastTheEnd.StatusCode);

        var old = await client.GetStringAsync("/policies/p-old", Cancel);
        Assert.Contains("""href="/policies/p-new""", old, StringComparison.Ordinal);
        var present = await client.GetStringAsync("/policies/p-new", Cancel);
        Assert.Contains("""href="/policies/p-old""", present, StringComparison.Ordinal);
        Assert.Contains("示例企业均可申请", present, StringComparison.Ordinal);
        Assert.Contains("《没有的法》第一条", present, StringComparison.Ordinal);
    }

    /// <summary>As a list and as a calendar of its own, until the last day is over.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Deadline_StandsInListAndCalendarUntilItIsOver(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var until = Today(app).AddDays(3);
        await PolicyAsync(app, "p-apply", "示例申报办法", "City", Today(app), applyUntil: until);
        var client = app.CreateClient();

        Assert.Contains("示例申报办法", (await client.GetPageAsync("/policies/deadlines")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var entry = Assert.Single(Ical.Net.Calendar.Load(await client.GetStringAsync("/policies/deadlines.ics", Cancel))!.Events);
        Assert.Equal((until, "示例机关"), (entry.Start!.Date, entry.Description));
        Assert.Contains("示例申报办法", entry.Summary!, StringComparison.Ordinal);

        app.Time.Advance(TimeSpan.FromDays(4));
        Assert.DoesNotContain("示例申报办法", await client.GetStringAsync("/policies/deadlines", Cancel), StringComparison.Ordinal);
        Assert.Empty(Ical.Net.Calendar.Load(await client.GetStringAsync("/policies/deadlines.ics", Cancel))!.Events);
    }

    private static async Task PolicyAsync(ExchangeApp app, string slug, string title, string level, DateOnly from, DateOnly? repealedOn = null, string? replacedBy = null, DateOnly? applyUntil = null)
    {
        var part = new JsonObject();
        part.SetText("IssuingBody", "示例机关");
        part.SetText("Level", level);
        part.SetDay("IssuedOn", from);
        part.SetDay("InForceFrom", from);
        part.SetDay("RepealedOn", repealedOn);
        part.SetDay("ApplyUntil", applyUntil);
        part.SetText("WhoCanApply", "示例企业均可申请");
        part.SetText("LegalBasis", "没有的法第一条");
        if (replacedBy is not null)
        {
            part.SetList("ReplacedBy", "ContentItemIds", [replacedBy]);
        }

        var result = await app.InScopeAsync(p => p.GetRequiredService<IContentStore>().ImportAsync(new ContentImport
        {
            ContentItemId = slug,
            Type = PolicyTypeCodes.Policy,
            Culture = "zh-CN",
            Slug = slug,
            Title = title,
            Markdown = "正文。",
            Topics = ["pledge"],
            Parts = new JsonObject { ["PolicyDocument"] = part },
            Publish = true,
        }, Cancel));
        Assert.True(result.Succeeded, result.Error);
    }

    private static async Task<string[]> TitlesAsync(HttpClient client, string address)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));
        return [.. page.QuerySelectorAll(".results h3 > a").Select(link => link.TextContent)];
    }

    private static Task<string?> CiteAsync(ExchangeApp app, LawCitation citation) =>
        app.InScopeAsync(p => p.GetRequiredService<ILawReferences>().FindAsync(citation, Cancel));

    private static async Task<List<JsonElement>> SearchAsync(ExchangeApp app, string question, string more = "")
    {
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        var json = JsonDocument.Parse(await app.CreateClient().GetStringAsync($"/api/v1/articles?q={Uri.EscapeDataString(question)}{more}", Cancel)).RootElement;
        return [.. json.GetProperty("items").EnumerateArray()];
    }

    private static string? Status(JsonElement report) => report.GetProperty("files")[0].GetProperty("status").GetString();

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<(int Code, JsonElement Report)> ImportAsync(ExchangeApp app, params string[] options)
    {
        var report = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var code = await VerbRunner.RunAsync(app.Services, ["content", "import", _folder, "--report", report, .. options], Cancel);
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, Cancel)).RootElement;
        File.Delete(report);
        return (code, json);
    }
}
