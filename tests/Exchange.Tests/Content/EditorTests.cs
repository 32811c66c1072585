using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>Whoever writes loses nothing: a stale form, a form sent again, a version, what lies in the bin.</summary>
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
        Assert.Equal("同事先写的一段。", await site.LatestAsync(page));

        await site.Editor.SubmitAsync(shown.QuerySelector<IHtmlFormElement>("main form")!, page, [new("Do", "save")]);

        Assert.Equal("我后写的一段。", await site.LatestAsync(page));
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
        Assert.Equal("返回后又写的一段。", await site.LatestAsync(page));
    }

    /// <summary>The fields of a type are compared and can be changed where two texts met, not only the words.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task StaleForm_OfAPolicy_OffersItsFieldsToo(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("质押贴息办法", type: "policy");
        var stale = (await site.Editor.GetPageAsync(page)).QuerySelector<IHtmlFormElement>("main form")!;
        await site.SaveAsync(page, "save", [("Markdown", "同事先写的一段。")], by: await site.ColleagueAsync());

        var shown = await (await site.Editor.SubmitAsync(stale, page, [new("PolicyDocument.IssuingBody", "示例机关"), new("Markdown", "我的正文。"), new("Do", "save")])).ReadPageAsync();
        Assert.Equal("示例机关", shown.QuerySelector<IHtmlInputElement>("main form input[name='PolicyDocument.IssuingBody']:not([type=hidden])")!.Value);
        Assert.Contains("示例机关", string.Concat(shown.QuerySelectorAll(".diff ins").Select(i => i.TextContent)), StringComparison.Ordinal);

        var saved = await site.Editor.SubmitAsync(shown.QuerySelector<IHtmlFormElement>("main form")!, page, [new("PolicyDocument.IssuingBody", "改正的机关"), new("Do", "save")]);
        Assert.Equal("改正的机关", (await saved.ReadPageAsync()).QuerySelector<IHtmlInputElement>("input[name='PolicyDocument.IssuingBody']")!.Value);
    }

    /// <summary>Who publishes is told of all that is missing at once, each with the way to its field.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Publishing_WhatLacksMuch_SaysAllOfIt(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("没有写完的政策", type: "policy");

        var refused = await (await site.SaveAsync(page, "publish", [("Markdown", "![](/files/0123456789abcdef0123456789abcdef/a.png)"), ("SourceUrl", "ftp://x")])).ReadPageAsync();

        Assert.Equal(
            ["#SourceUrl", "#Markdown", "#PolicyDocument_IssuingBody", "#PolicyDocument_Level", "#PolicyDocument_IssuedOn"],
            refused.QuerySelectorAll(".summary-errors a").Select(a => a.GetAttribute("href")));
        Assert.All(refused.QuerySelectorAll(".summary-errors a"), link => Assert.NotNull(refused.QuerySelector(link.GetAttribute("href")!)));
    }

    /// <summary>The number on the overview is that of the rows behind its link: what the editor wrote last and nobody reads yet.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task MyDrafts_OnTheOverview_AreTheRowsBehindTheirLink(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        await site.WriteAsync("我的草稿");
        var changed = await site.WriteAsync("公开后又改");
        await site.PublishAsync(changed);
        await site.SaveAsync(changed, "save", [("Markdown", "改过的正文。")]);
        await site.PublishAsync(await site.WriteAsync("已公开"));
        await site.WriteAsync("同事的草稿", by: await site.ColleagueAsync());

        var card = (await site.Editor.GetPageAsync("/Admin")).QuerySelector("a[href='/Admin/Content?mine=true']")!.Closest(".card, article, li, section")!;
        var titles = (await site.Editor.GetPageAsync("/Admin/Content?mine=true")).QuerySelectorAll("tbody tr td:first-child > a[lang]").Select(a => a.TextContent).ToList();

        Assert.Equal(["公开后又改", "我的草稿"], titles);
        Assert.Contains("2", card.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Who looks for a text sees that it stands in two languages, on whichever page of the list the other is.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Translations_InTheList_StandTogether(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("两种语言");
        await site.PressAsync(page, "translate", null, ("culture", "en"));
        await site.WriteAsync("另一篇");
        site.App.Time.Advance(TimeSpan.FromMinutes(1));
        await site.SaveAsync(page, "save", [("Markdown", "最后改过的正文。")]);

        var rows = (await site.Editor.GetPageAsync("/Admin/Content?type=article")).QuerySelectorAll("tbody tr");
        Assert.Equal([false, true, false], rows.Select(row => row.ClassList.Contains("row-joined")));
        var chinese = Assert.Single((await site.Editor.GetPageAsync("/Admin/Content?type=article&language=zh-CN&q=两种语言")).QuerySelectorAll("tbody tr"));
        Assert.Contains("English", chinese.QuerySelector("a.other-language")!.TextContent, StringComparison.Ordinal);
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
        Assert.Equal("边写边存", await site.LatestAsync(page));

        var stale = await site.PressAsync(page, "autosave", null, ("Version", before.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Title", "x"), ("Markdown", "旧的"));
        // The first Version of the form counts: it is the present one, so this is a plain save.
        Assert.True(stale.IsSuccessStatusCode);
        await site.App.InScopeAsync(async p =>
        {
            var outcome = await p.GetRequiredService<ContentDesk>().AutosaveAsync(
                EditorSite.IdOf(page), new() { Version = before, Title = "x", Markdown = "过时的" }, Microsoft.AspNetCore.Http.FormCollection.Empty, Cancel);
            Assert.NotNull(outcome.Conflict);
        });
        Assert.NotEqual("过时的", await site.LatestAsync(page));
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
        Assert.Equal(("补贴最高 30 万元。", ContentState.PublishedWithDraft), (await site.LatestAsync(page), (await site.ItemAsync(page)).State));
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
        Assert.Equal(1, await site.CountFoundAsync("独特的词"));

        await site.PressAsync(page, "trash");
        Assert.Equal(HttpStatusCode.Gone, await site.StatusAsync(url));
        Assert.Equal(0, await site.CountFoundAsync("独特的词"));
        Assert.DoesNotContain("回收站里的稿子", await site.Reader.GetStringAsync("/news", Cancel), StringComparison.Ordinal);
        Assert.Contains("回收站里的稿子", await site.Editor.GetStringAsync("/Admin/Content?state=Trashed", Cancel), StringComparison.Ordinal);

        await site.PressAsync(page, "take-out");
        Assert.Equal(ContentState.Unpublished, (await site.ItemAsync(page)).State);
        await site.PublishAsync(page);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(url));
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

    /// <summary>A title goes into subjects, feeds and calendars: no line of another kind begins in it.</summary>
    [Fact]
    public async Task LineBreak_InAFieldOfOneLine_IsRefusedAndNothingIsLost()
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        var page = await site.WriteAsync("标题");
        foreach (var field in new[] { "Title", "Authors", "Source" })
        {
            var refused = await (await site.SaveAsync(page, "publish", [(field, "第一行\r\nBcc: x@y.example"), ("Markdown", "没有丢失的正文。")])).ReadPageAsync();
            Assert.NotNull(refused.QuerySelector($"#{field}-error"));
            Assert.Equal("没有丢失的正文。", refused.QuerySelector<IHtmlTextAreaElement>("#Markdown")!.Value);
        }

        Assert.Equal(("标题", ContentState.Draft), ((await site.ItemAsync(page)).Title, (await site.ItemAsync(page)).State));
        var begun = await site.Editor.PostFormAsync("/Admin/Content/new", "/Admin/Content/new", ("Form.Title", "甲\n乙"), ("Form.Type", "article"), ("Form.Culture", "zh-CN"));
        Assert.Equal("/Admin/Content/new", begun.RequestMessage!.RequestUri!.AbsolutePath);
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
}
