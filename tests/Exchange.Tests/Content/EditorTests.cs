using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Media.Contracts;
using Exchange.Media.Services;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Exchange.Tests.Content;

public sealed class EditorTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task StaleForm_ShowsBothTextsAndLosesNeither(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("钒渣综合利用");
        var stale = (await site.Editor.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;
        var colleague = await site.ColleagueAsync();
        await site.SaveAsync(page, "save", [("Markdown", "同事先写的一段。")], by: colleague);

        var conflict = await site.Editor.SubmitAsync(stale, page, [new("Markdown", "我后写的一段。"), new("Do", "save")]);
        var shown = await conflict.ReadPageAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var name = await site.App.QueryAsync(db => db.Set<ContentVersion>().Where(v => v.Markdown == "同事先写的一段。").Select(v => v.SavedByName).SingleAsync(Cancel));
        Assert.Contains(name, shown.QuerySelector("main .page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("同事先写的一段。", shown.QuerySelector<IHtmlTextAreaElement>("#their-text")!.Value);
        Assert.Equal("我后写的一段。", shown.QuerySelector<IHtmlTextAreaElement>("#mine-text")!.Value);
        Assert.NotEmpty(shown.QuerySelectorAll(".diff ins"));
        Assert.Equal("同事先写的一段。", await LatestAsync(site, page));

        await site.Editor.SubmitAsync(shown.QuerySelector<IHtmlFormElement>("main form")!, page, [new("Do", "save")]);

        Assert.Equal("我后写的一段。", await LatestAsync(site, page));
        Assert.Contains("同事先写的一段。", await site.App.QueryAsync(db => db.Set<ContentVersion>().Select(v => v.Markdown).ToListAsync(Cancel)));
    }

    /// <summary>After previewing and going back, the browser may show the form as it was sent: its key has been used, its version is old.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task FormSentAgain_ActsOnceUnchanged_AndLosesNothingThatWasTypedSince(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("先预览再修改");
        var form = (await site.Editor.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;
        var first = await site.Editor.SubmitAsync(form, page, [new("Markdown", "预览过的一段。"), new("Do", "preview")]);
        var again = await site.Editor.SubmitAsync(form, page, [new("Markdown", "预览过的一段。"), new("Do", "preview")]);
        Assert.StartsWith("/preview/", first.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(first.RequestMessage.RequestUri.AbsolutePath, again.RequestMessage!.RequestUri!.AbsolutePath);

        var later = await site.Editor.SubmitAsync(form, page, [new("Markdown", "返回后又写的一段。"), new("Do", "save")]);
        var shown = await later.ReadPageAsync();

        Assert.Equal(HttpStatusCode.Conflict, later.StatusCode);
        Assert.Contains("返回之前", shown.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("返回后又写的一段。", shown.QuerySelector<IHtmlTextAreaElement>("#mine-text")!.Value);
        await site.Editor.SubmitAsync(shown.QuerySelector<IHtmlFormElement>("main form")!, page, [new("Do", "save")]);
        Assert.Equal("返回后又写的一段。", await LatestAsync(site, page));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Autosave_KeepsTheTextAndRefusesAStaleOne(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("自动保存");
        var before = (await site.ItemAsync(page)).Version;

        var first = await site.PressAsync(page, "autosave", null, ("Title", "自动保存"), ("Markdown", "边写边存"));
        var version = JsonDocument.Parse(await first.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("version").GetInt64();
        Assert.True(version > before);
        Assert.Equal("边写边存", await LatestAsync(site, page));

        var stale = await site.PressAsync(page, "autosave", null, ("Version", before.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Title", "x"), ("Markdown", "旧的"));
        // The first Version of the form counts: it is the present one, so this is a plain save.
        Assert.True(stale.IsSuccessStatusCode);
        await site.App.InScopeAsync(async p =>
        {
            var outcome = await p.GetRequiredService<ContentDesk>().AutosaveAsync(
                EditorSite.IdOf(page), new() { Version = before, Title = "x", Markdown = "过时的" }, Microsoft.AspNetCore.Http.FormCollection.Empty, Cancel);
            Assert.NotNull(outcome.Conflict);
        });
        Assert.NotEqual("过时的", await LatestAsync(site, page));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task PublishTime_InThePast_IsRefusedAndTheTextStaysInTheForm(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("定时");

        var answer = await (await site.SaveAsync(page, "schedule", [("PublishAt", "2026-11-23T15:59"), ("Markdown", "改过的正文")])).ReadPageAsync();

        Assert.Contains("该时间已过", answer.QuerySelector("#PublishAt-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("改过的正文", answer.QuerySelector<IHtmlTextAreaElement>("#Markdown")!.Value);
        Assert.Null((await site.ItemAsync(page)).PublishAt);
        var nonsense = await (await site.SaveAsync(page, "schedule", [("PublishAt", "tomorrow")])).ReadPageAsync();
        Assert.NotNull(nonsense.QuerySelector("#PublishAt-error"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Schedule_WhenItsTimeComes_PublishesAndWithdraws(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("定时发布");
        var url = await site.UrlAsync(page);

        // 16:30 and 18:00 of the site's calendar; it is 16:00.
        await site.SaveAsync(page, "schedule", [("PublishAt", "2026-11-23T16:30"), ("UnpublishAt", "2026-11-23T18:00")]);
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal((ContentState.Scheduled, HttpStatusCode.NotFound), ((await site.ItemAsync(page)).State, await site.StatusAsync(url)));

        site.App.Time.Advance(TimeSpan.FromMinutes(31));
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(url));

        site.App.Time.Advance(TimeSpan.FromHours(2));
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal((ContentState.Unpublished, HttpStatusCode.NotFound), ((await site.ItemAsync(page)).State, await site.StatusAsync(url)));
        Assert.Null((await site.ItemAsync(page)).UnpublishAt);
    }

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

    [Theory, MemberData(nameof(Both))]
    public async Task Preview_IsTheRealPageForSevenDays(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("预览", "## 还没有发布\n\n草稿。");

        var led = await site.Editor.GetAsync($"{page}/preview", Cancel);
        var link = led.RequestMessage!.RequestUri!.AbsolutePath;
        var shown = await (await site.Reader.GetAsync(link, Cancel)).ReadPageAsync();
        Assert.Equal("还没有发布", shown.QuerySelector(".prose h2")!.TextContent);
        Assert.NotNull(shown.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(shown.QuerySelector("a[href^='/Admin']"));

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(link[..^3] + "AAA"));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync("/preview/nonsense"));
        site.App.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(link));
        site.App.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(link));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Preview_ShowsItsVersionUntilTheLinksAreEnded(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("预览的版本", "第一版。");
        var first = await LinkAsync();
        await site.PublishAsync(page);
        await site.SaveAsync(page, "save", [("Markdown", "第二版，仍是草稿。")]);
        var second = await LinkAsync();

        // The link of the first version tells nothing of the second.
        Assert.DoesNotContain("第二版", await site.Reader.GetStringAsync(first, Cancel), StringComparison.Ordinal);
        Assert.Contains("第二版", await site.Reader.GetStringAsync(second, Cancel), StringComparison.Ordinal);

        await site.PressAsync(page, "end-previews");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(first));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(second));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(await LinkAsync()));

        async Task<string> LinkAsync() => (await site.Editor.GetAsync($"{page}/preview", Cancel)).RequestMessage!.RequestUri!.AbsolutePath;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task TwoPersons_GuardThePlaceOfAPublicTextToo(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("已公开的文稿", "正文。");
        await site.PublishAsync(page);
        await site.App.InScopeAsync(async p =>
        {
            await p.GetRequiredService<SiteSettings>().SetAsync(nameof(ContentSettings), """{"TwoPersonTypes":"article"}""", Cancel);
            await p.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        var slug = (await site.ItemAsync(page)).Slug;
        foreach (var (name, value) in new[] { ("Slug", "moved-alone"), ("PinnedUntil", "2026-12-01T09:00"), ("Topics", "VT05") })
        {
            var refused = await (await site.SaveAsync(page, "save", [(name, value)])).ReadPageAsync();
            Assert.Contains("须由有审核权限的第二人更改", refused.Body!.TextContent, StringComparison.Ordinal);
        }

        var item = await site.ItemAsync(page);
        Assert.Equal((slug, null), (item.Slug, item.PinnedUntil));

        // The draft of the text itself is written as ever.
        await site.SaveAsync(page, "save", [("Markdown", "新的草稿。")]);
        Assert.Equal(ContentState.PublishedWithDraft, (await site.ItemAsync(page)).State);

        await site.SaveAsync(page, "save", [("Slug", "moved-by-another")], await site.ColleagueAsync());
        Assert.Equal("moved-by-another", (await site.ItemAsync(page)).Slug);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task TwoPersons_WhereTheSettingAsks_PublishTogether(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        await site.App.InScopeAsync(async p =>
        {
            await p.GetRequiredService<SiteSettings>().SetAsync(nameof(ContentSettings), """{"TwoPersonTypes":"notice, article"}""", Cancel);
            await p.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        var page = await site.WriteAsync("须两人审核");
        var url = await site.UrlAsync(page);
        var colleague = await site.ColleagueAsync();

        await site.SaveAsync(page, "publish", []);
        await site.SaveAsync(page, "schedule", [("PublishAt", "2026-12-01T09:00")]);
        Assert.Equal(ContentState.Draft, (await site.ItemAsync(page)).State);

        await site.SaveAsync(page, "submit", []);
        await site.PressAsync(page, "approve");
        Assert.Equal(ContentState.InReview, (await site.ItemAsync(page)).State);

        await site.PressAsync(page, "return", colleague, ("note", "请补充来源。"));
        Assert.Contains("请补充来源。", (await site.Editor.GetPageAsync(page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await site.SaveAsync(page, "submit", [("Source", "国家知识产权局")]);
        await site.PressAsync(page, "approve", colleague);

        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(url));
        var actions = await site.App.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.SubjectType == "ContentItem").Select(a => a.Action).ToListAsync(Cancel));
        Assert.Empty(new[] { "content.created", "content.submitted", "content.returned", "content.approved", "content.published" }.Except(actions));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Schedule_OfWhatNoSecondPersonApproved_PublishesNothing(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var colleague = await site.ColleagueAsync();

        // One was scheduled before the setting asked for two persons, one is returned, one approved.
        var early = await site.WriteAsync("设置前已定时");
        await site.SaveAsync(early, "schedule", [("PublishAt", "2026-11-23T16:30")]);
        await site.App.InScopeAsync(async p =>
        {
            await p.GetRequiredService<SiteSettings>().SetAsync(nameof(ContentSettings), """{"TwoPersonTypes":"article"}""", Cancel);
            await p.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        var returned = await site.WriteAsync("退回的定时稿");
        await site.SaveAsync(returned, "submit", [("PublishAt", "2026-11-23T16:30")]);
        await site.PressAsync(returned, "return", colleague, ("note", "请补充来源。"));
        var approved = await site.WriteAsync("通过的定时稿");
        await site.SaveAsync(approved, "submit", [("PublishAt", "2026-11-23T16:30")]);
        await site.PressAsync(approved, "approve", colleague);

        site.App.Time.Advance(TimeSpan.FromMinutes(31));
        await site.App.RunBackgroundWorkAsync();

        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(await site.UrlAsync(early)));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(await site.UrlAsync(returned)));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(await site.UrlAsync(approved)));
        Assert.Contains("此文尚未经第二人审核通过", (await site.Editor.GetPageAsync(early)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Versions_ShowWhatChangedAndComeBack(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("版本", "补贴最高 30 万元。");
        await site.PublishAsync(page);
        await site.SaveAsync(page, "publish", [("Markdown", "补贴最高 50 万元。")]);

        var changes = await site.Editor.GetPageAsync($"{page}/versions/2");
        Assert.EndsWith("30", changes.QuerySelector(".diff del")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("50", changes.QuerySelector(".diff ins")!.TextContent, StringComparison.Ordinal);

        var restored = await site.Editor.PostFormAsync($"{page}/versions/1", "/restore");
        Assert.True(restored.IsSuccessStatusCode);
        Assert.Equal(("补贴最高 30 万元。", ContentState.PublishedWithDraft), (await LatestAsync(site, page), (await site.ItemAsync(page)).State));
        Assert.Contains("50", await site.Reader.GetStringAsync(await site.UrlAsync(page), Cancel), StringComparison.Ordinal);
        Assert.Equal(3, (await site.Editor.GetPageAsync($"{page}/versions")).QuerySelectorAll("tbody tr").Length);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Trash_HidesTheTextFromAllReadersAndGivesItBack(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("回收站里的稿子", "独特的词：钒钛磁铁矿");
        await site.PublishAsync(page);
        var url = await site.UrlAsync(page);
        Assert.Equal(1, await CountAsync(site, "独特的词"));

        await site.PressAsync(page, "trash");
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(url));
        Assert.Equal(0, await CountAsync(site, "独特的词"));
        Assert.DoesNotContain("回收站里的稿子", await site.Reader.GetStringAsync("/news", Cancel), StringComparison.Ordinal);
        Assert.Contains("回收站里的稿子", await site.Editor.GetStringAsync("/Admin/Content?state=Trashed", Cancel), StringComparison.Ordinal);

        await site.PressAsync(page, "take-out");
        Assert.Equal(ContentState.Unpublished, (await site.ItemAsync(page)).State);
        await site.PublishAsync(page);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(url));
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
        Assert.Single((await (await site.Reader.GetAsync("/news", Cancel)).ReadPageAsync()).QuerySelectorAll(".results .card-row"));
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

    [Theory, MemberData(nameof(Both))]
    public async Task Picture_WithoutWords_IsNotTaken(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("图片");

        var mute = await (await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉"), ("Do", "save"))).ReadPageAsync();
        Assert.NotNull(mute.QuerySelector("#picture-error"));
        await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉 [示意]"), ("PictureAltEn", "Blast furnace"), ("Do", "save"));
        var text = await LatestAsync(site, page);
        Assert.Contains("![高炉 \\[示意\\]](/media/", text, StringComparison.Ordinal);
        Assert.Equal(0, await site.App.QueryAsync(db => db.Set<ItemFile>().CountAsync(Cancel)));
        await site.PublishAsync(page);
        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        var picture = shown.QuerySelector(".prose img")!;
        Assert.Equal("高炉 [示意]", picture.GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(picture.GetAttribute("src")!));
        Assert.Contains("w=320 ", picture.GetAttribute("srcset"), StringComparison.Ordinal);
        Assert.Equal(("64", "32"), (picture.GetAttribute("width"), picture.GetAttribute("height")));

        var refused = await (await site.SaveAsync(page, "publish", [("Markdown", "![](/files/x/y.png)")])).ReadPageAsync();
        Assert.Contains("文字说明", refused.QuerySelector("#Markdown-error")!.TextContent, StringComparison.Ordinal);
        var html = await (await site.Editor.PostFileAsync(page, "picture", "x.png", "<svg onload=alert(1)>"u8.ToArray(), page, ("PictureAltZh", "图"), ("PictureAltEn", "Drawing"), ("Do", "save"))).ReadPageAsync();
        Assert.NotNull(html.QuerySelector("#picture-error"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Attachment_IsOfferedBelowTheText(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("附件");
        await site.Editor.PostFileAsync(page, "attachment", "办法.pdf", Samples.Pdf, page, ("Do", "save"));
        await site.SaveAsync(page, "publish", [("Attachments[0].Name", "管理办法全文")]);

        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        var link = shown.QuerySelectorAll("article a").Single(a => a.TextContent.Trim() == "管理办法全文").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(link));
        Assert.NotNull(MediaAddress.Read(link));

        // The library knows where the file is offered, and keeps it.
        var uses = await site.App.InScopeAsync(p => p.GetRequiredService<MediaUseFinder>().FindAsync(MediaAddress.Read(link)!.Value, Cancel));
        Assert.Equal("附件", Assert.Single(uses).Title);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task FilesFromBeforeTheLibrary_StayShownAndKept(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("旧图");
        var policy = new FilePolicy([FileKind.Png], 1 << 20, IsPublic: true);
        var old = await site.App.InScopeAsync(async p =>
        {
            var file = (await p.GetRequiredService<IFileStore>().SaveAsync(
                new MemoryStream(Samples.Picture(SKEncodedImageFormat.Png)), "旧.png", policy, new FileOwner(ContentFiles.Owner, EditorSite.IdOf(page)), Cancel)).File!;
            await p.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
            return file;
        });

        await site.SaveAsync(page, "publish", [("Markdown", $"![旧图]({old.Url})"), ("Attachments[0].Url", old.Url), ("Attachments[0].Name", "旧附件")]);

        var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(shown.QuerySelector(".prose img")!.GetAttribute("src")!));
        Assert.Contains(shown.QuerySelectorAll("article a"), a => a.TextContent.Trim() == "旧附件");
        var used = await site.App.InScopeAsync(p => p.GetServices<IFileReferences>().Single(r => r.OwnerType == ContentFiles.Owner).FindUsedAsync([old.Id, Guid.NewGuid()], Cancel));
        Assert.Equal(old.Id, Assert.Single(used));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Picture_ReplacedOrHidden_IsDrawnAnewAtEachReading(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("换图");
        await site.Editor.PostFileAsync(page, "picture", "炉.png", Samples.Picture(SKEncodedImageFormat.Png), page, ("PictureAltZh", "高炉"), ("PictureAltEn", "Furnace"), ("Do", "save"));
        await site.PublishAsync(page);
        var before = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose img")!.GetAttribute("src")!;
        var id = MediaAddress.Read(before)!.Value;

        await site.App.InScopeAsync(p => p.GetRequiredService<IMediaLibrary>().ImportAsync(
            new MediaImport(id, "", "炉.png", "炉", "高炉", "Furnace"), new MemoryStream(Samples.Picture(SKEncodedImageFormat.Png, 400, 300)), Cancel));
        var after = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose img")!;
        Assert.NotEqual(before, after.GetAttribute("src"));
        Assert.Equal("400", after.GetAttribute("width"));

        // What is gone leaves its words.
        await site.App.QueryAsync(db => db.Set<Exchange.Media.Domain.MediaItem>().Where(i => i.Id == id).ExecuteDeleteAsync(Cancel));
        var words = (await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync()).QuerySelector(".prose")!;
        Assert.Null(words.QuerySelector("img"));
        Assert.Contains("高炉", words.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NaughtyStrings_AreKeptAndShownAsTheyWereTyped()
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        var strings = JsonSerializer.Deserialize<List<string>>(await File.ReadAllTextAsync(Path.Combine(SharedFiles.Require("security/blns"), "blns.json"), Cancel))!
            .Select(s => string.Concat(s.Where(c => !char.IsControl(c))).Trim()).Where(s => s.Length is > 0 and <= 200).ToList();
        var page = await site.WriteAsync("标题");
        foreach (var title in strings.Where((_, i) => i % 12 == 0))
        {
            var saved = await site.SaveAsync(page, "publish", [("Title", title), ("Summary", title), ("Authors", title), ("Source", title)]);
            Assert.True(saved.IsSuccessStatusCode, title);
            var shown = await (await site.Reader.GetAsync(await site.UrlAsync(page), Cancel)).ReadPageAsync();
            Assert.Equal(title, shown.QuerySelector("h1")!.TextContent);
            Assert.Empty(shown.QuerySelectorAll("main script, main iframe, main [onerror], main [onload], main [style]"));
        }

        var preview = await site.PressAsync(page, "../preview", null, ("markdown", string.Join("\n\n", strings)));
        Assert.True(preview.IsSuccessStatusCode);
        Assert.Empty((await preview.ReadPageAsync()).QuerySelectorAll("script, iframe, [onerror], [onload], [style]"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task HousePage_KeepsItsPlaceAndItsEditions(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var id = await site.App.QueryAsync(db => db.Set<ContentItem>().Where(i => i.Type == "page" && i.Slug == "terms" && i.Culture == "zh-CN").Select(i => i.Id).SingleAsync(Cancel));
        var page = $"/Admin/Content/{id}";

        await site.PressAsync(page, "withdraw");
        await site.PressAsync(page, "trash");
        var moved = await (await site.SaveAsync(page, "save", [("Slug", "conditions")])).ReadPageAsync();

        Assert.NotNull(moved.QuerySelector("#Slug-error"));
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("/pages/terms"));
    }

    private static Task<string> LatestAsync(EditorSite site, string page)
    {
        var id = EditorSite.IdOf(page);
        return site.App.QueryAsync(db => db.Set<ContentVersion>().Where(v => v.ItemId == id).OrderByDescending(v => v.Number).Select(v => v.Markdown).FirstAsync(Cancel));
    }

    private static async Task<int> CountAsync(EditorSite site, string words)
    {
        await site.App.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
        return JsonDocument.Parse(await site.Reader.GetStringAsync($"/api/v1/articles?q={Uri.EscapeDataString(words)}", Cancel)).RootElement.GetProperty("total").GetInt32();
    }
}
