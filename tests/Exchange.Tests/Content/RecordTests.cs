using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Media.Contracts;
using Exchange.Media.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Content;

/// <summary>Notices of record: numbered, hashed, never changed but by another notice.</summary>
public sealed class RecordTests
{
    private const string Pledge = "PledgeInformation";

    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Compose_OfTheSameNotice_IsTheSameToTheByte() => Assert.Equal(
        """
        form: panzhihua-exchange-record/1
        number: GG-2026-000007
        kind: PledgeInformation
        publisher: 知识产权办
        published: 2026-11-23T08:00:00Z
        language: zh-CN
        corrects: GG-2026-000001
        title: 质押信息
        statement: 信息登记，不产生质权设立效力，以国家知识产权局登记为准
        file: /media/x/a.png sha256:ab

        正文

        """.ReplaceLineEndings("\n"),
        RecordText.Compose(
            "GG-2026-000007", RecordKind.PledgeInformation, "知识产权办", _now, "zh-CN", "GG-2026-000001", "质押信息", null, "正文\n\n", [("/media/x/a.png", "ab")]));

    [Fact]
    public void Item_OnRecord_NeverChanges()
    {
        var writer = new Writer("a", "A");
        var item = new ContentItem("id", "notice", "zh-CN", "id", "slug", writer, _now);
        var version = item.Write(null, new VersionText("标题", null, "正文", "{}", null, null, null), writer, _now).Value!;
        item.Publish(version, "<p>正文</p>", _now);
        item.Seal(_now);

        Assert.False(item.Write(version, version.Text with { Markdown = "别的" }, writer, _now).Succeeded);
        Assert.Throws<InvalidOperationException>(() => item.Unpublish(_now));
        Assert.Throws<InvalidOperationException>(() => item.Trash(_now));
        Assert.Throws<InvalidOperationException>(() => item.MoveTo("other", _now));
        Assert.Throws<InvalidOperationException>(() => item.Schedule(null, _now.AddDays(1), _now));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task PledgeInformation_Published_HasNumberHashAndTheSentence(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await WriteAsync(site, "质押信息公告", Pledge);

        var shown = await ReadAsync(site, page);

        // GEN-02, word for word.
        Assert.Contains(shown.QuerySelectorAll(".record-facts .notice-info"), n => n.TextContent == RecordText.PledgeSentenceZh);
        Assert.Equal("GG-2026-000001", shown.QuerySelector(".record-facts .num")!.TextContent);
        var bytes = await site.Reader.GetByteArrayAsync("/records/GG-2026-000001.txt", Cancel);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), shown.QuerySelector(".record-hash")!.TextContent);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains($"\nstatement: {RecordText.PledgeSentenceZh}\n", text, StringComparison.Ordinal);
        Assert.Contains("\npublisher: 知识产权办\n", text, StringComparison.Ordinal);
        Assert.Equal($"/notices/{(await site.ItemAsync(page)).Slug}", (await site.Reader.GetAsync("/records/GG-2026-000001", Cancel)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/records/GG-2026-000002.txt"));
        Assert.Contains("GG-2026-000001", await site.Reader.GetStringAsync($"/records?kind={Pledge}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("GG-2026-000001", await site.Reader.GetStringAsync("/records?kind=PilotFirms", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Record_Published_RefusesEveryChangeAndNotesWhoTried(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await WriteAsync(site, "试点名单", "PilotFirms");
        var before = await site.ItemAsync(page);
        var text = await site.Reader.GetStringAsync("/records/GG-2026-000001.txt", Cancel);

        var editor = await site.Editor.GetPageAsync(page);
        Assert.Null(editor.QuerySelector("[data-editor-save], [formaction$=trash], [formaction$=withdraw]"));
        Assert.True(editor.QuerySelector<IHtmlFieldSetElement>(".editor-main")!.IsDisabled);
        await site.PressAsync(page, "withdraw");
        await site.PressAsync(page, "trash");
        await site.PressAsync(page, "autosave", null, ("Title", "改了"), ("Markdown", "改了"));
        await site.PressAsync(page, "../" + EditorSite.IdOf(page), null, ("Title", "改了"), ("Markdown", "改了"), ("Slug", "moved"), ("Do", "publish"));
        await site.PressAsync(page, "versions/1/restore");
        await site.PressAsync(page, "cancel-schedule");
        var imported = await site.App.InScopeAsync(p => p.GetRequiredService<IContentStore>().ImportAsync(
            new ContentImport { ContentItemId = before.ContentItemId, Type = "notice", Culture = "zh-CN", Title = "改了", Markdown = "改了", Publish = true }, Cancel));

        Assert.False(imported.Succeeded);
        var after = await site.ItemAsync(page);
        Assert.Equal((before.Title, before.Slug, 1, 1), (after.Title, after.Slug, after.LatestVersion, after.PublishedVersion));
        Assert.Equal(text, await site.Reader.GetStringAsync("/records/GG-2026-000001.txt", Cancel));
        var tried = await site.App.QueryAsync(db => db.Set<AuditEntry>().Where(e => e.Action == "content.record-refused").ToListAsync(Cancel));
        Assert.Equal(7, tried.Count);
        Assert.Equal(6, tried.Count(e => e.ActorId is not null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Correction_OfARecord_IsLinkedFromBothPages(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var wrong = await WriteAsync(site, "试点名单", "PilotFirms");

        var begun = await site.PressAsync(wrong, "correct");
        var page = begun.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Equal("GG-2026-000001", (await site.Editor.GetPageAsync(page)).QuerySelector<IHtmlInputElement>("#RecordNotice_Corrects")!.Value);
        await site.PublishAsync(page);

        Assert.Contains(Facts(await ReadAsync(site, page)), a => a.TextContent.Contains("GG-2026-000001", StringComparison.Ordinal));
        Assert.Contains(Facts(await ReadAsync(site, wrong)), a => a.TextContent.Contains("GG-2026-000002", StringComparison.Ordinal) && a.TextContent.Contains("更正：试点名单", StringComparison.Ordinal));
        Assert.Contains("\ncorrects: GG-2026-000001\n", await site.Reader.GetStringAsync("/records/GG-2026-000002.txt", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Number_OfARefusedPublishing_LeavesNoGap(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("公告", type: "notice");

        var nobody = await (await site.SaveAsync(page, "publish", [("RecordNotice.Kind", "Participants")])).ReadPageAsync();
        Assert.Contains("发布机构", nobody.QuerySelector(".has-error .error")!.TextContent, StringComparison.Ordinal);
        var unknown = await (await site.SaveAsync(page, "publish", [("RecordNotice.Kind", "Participants"), ("RecordNotice.Publisher", "办"), ("RecordNotice.Corrects", "GG-2026-000009")])).ReadPageAsync();
        Assert.NotNull(unknown.QuerySelector("#RecordNotice_Corrects[aria-invalid=true]"));
        var ending = await (await site.SaveAsync(page, "schedule", [("RecordNotice.Kind", "Participants"), ("RecordNotice.Publisher", "办"), ("UnpublishAt", "2026-12-01T09:00")])).ReadPageAsync();
        Assert.NotNull(ending.QuerySelector("#UnpublishAt-error"));

        await site.SaveAsync(page, "publish", [("RecordNotice.Kind", "Participants"), ("RecordNotice.Publisher", "办"), ("UnpublishAt", "")]);
        await WriteAsync(site, "第二则", "Other");
        Assert.Equal(
            ["GG-2026-000001", "GG-2026-000002"],
            await site.App.QueryAsync(db => db.Set<NoticeRecord>().OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Record_Scheduled_TakesItsNumberWhenItsTimeComes(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("定时公告", type: "notice");
        await site.SaveAsync(page, "schedule", [("RecordNotice.Kind", "AuctionNotice"), ("RecordNotice.Publisher", "办"), ("PublishAt", "2026-11-23T16:30")]);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<NoticeRecord>().CountAsync(Cancel)));

        site.App.Time.Advance(TimeSpan.FromMinutes(31));
        await site.App.RunBackgroundWorkAsync();

        var record = await site.App.QueryAsync(db => db.Set<NoticeRecord>().SingleAsync(Cancel));
        Assert.Equal(("GG-2026-000001", RecordKind.AuctionNotice), (record.Number, record.Kind));
        Assert.True(record.IsIntact);
        Assert.Contains(
            $"\npublished: {record.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\n", record.CanonicalText, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task File_OfARecord_StaysAsItIs(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("附图公告", type: "notice");
        await site.Editor.PostFileAsync(page, "picture", "图.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "图"), ("PictureAltEn", "Figure"), ("Do", "save"));
        await site.SaveAsync(page, "publish", [("RecordNotice.Kind", "Other"), ("RecordNotice.Publisher", "办")]);
        var id = MediaAddress.FindIn((await site.App.QueryAsync(db => db.Set<ContentVersion>().SingleAsync(v => v.Markdown.Contains("/media/"), Cancel))).Markdown).Single();
        var entry = await site.App.InScopeAsync(async p => (await p.GetRequiredService<IMediaLibrary>().FindAsync([id], Cancel))[id]);
        Assert.Contains($"\nfile: {entry.Url} sha256:{entry.Sha256}\n", await site.Reader.GetStringAsync("/records/GG-2026-000001.txt", Cancel), StringComparison.Ordinal);

        var other = Samples.Picture(SKEncodedImageFormat.Png, 80, 80);
        var replaced = await site.App.InScopeAsync(p => p.GetRequiredService<MediaLibrary>().ReplaceAsync(
            id, 1, new FormFile(new MemoryStream(other), 0, other.Length, "file", "别的.png"), Cancel));
        var imported = await site.App.InScopeAsync(p => p.GetRequiredService<IMediaLibrary>().ImportAsync(new MediaImport(id, "", "图.png", "图", "图", "Figure"), new MemoryStream(other), Cancel));

        Assert.False(replaced!.Succeeded);
        Assert.Equal(MediaTexts.Fixed, imported);
    }

    private static async Task<string> WriteAsync(EditorSite site, string title, string kind)
    {
        var page = await site.WriteAsync(title, type: "notice");
        await site.SaveAsync(page, "publish", [("RecordNotice.Kind", kind), ("RecordNotice.Publisher", "知识产权办")]);
        Assert.NotNull((await site.ItemAsync(page)).SealedAt);
        return page;
    }

    private static async Task<IDocument> ReadAsync(EditorSite site, string page) =>
        await (await site.Reader.GetAsync($"/notices/{(await site.ItemAsync(page)).Slug}", Cancel)).ReadPageAsync();

    private static List<IElement> Facts(IDocument page) => [.. page.QuerySelectorAll(".record-facts a")];
}
