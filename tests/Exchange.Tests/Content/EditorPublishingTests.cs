using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Content;

/// <summary>From the preview to the public text: by a second person where one is asked for, and by the clock.</summary>
public sealed class EditorPublishingTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
        var link = (await site.Editor.GetAsync($"{page}/preview", Cancel)).RequestMessage!.RequestUri!.AbsolutePath;

        // What is withdrawn is read no longer, by no address.
        site.App.Time.Advance(TimeSpan.FromHours(2));
        await site.App.RunBackgroundWorkAsync();
        Assert.Equal((ContentState.Unpublished, HttpStatusCode.Gone), ((await site.ItemAsync(page)).State, await site.StatusAsync(url)));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(link));
        Assert.Null((await site.ItemAsync(page)).UnpublishAt);
    }

    /// <summary>410 tells that something was there: of an address that nobody could ever read it would tell a secret.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Withdrawn_IsGoneWhereItWasPublic_AndADraftIsNowhere(TestDatabase database)
    {
        await using var site = await EditorSite.StartAsync(database);
        var page = await site.WriteAsync("先公开后撤下");
        await site.SaveAsync(page, "save", [("Slug", "never-read")]);
        await site.SaveAsync(page, "publish", [("Slug", "first-place")]);
        await site.SaveAsync(page, "save", [("Slug", "second-place")]);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.MovedPermanently, HttpStatusCode.OK),
            (await site.StatusAsync("/news/never-read"), await site.StatusAsync("/news/first-place"), await site.StatusAsync("/news/second-place")));

        await site.PressAsync(page, "withdraw");
        await site.SaveAsync(page, "save", [("Slug", "secret-plan")]);
        Assert.Equal(
            (HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound),
            (await site.StatusAsync("/news/first-place"), await site.StatusAsync("/news/second-place"), await site.StatusAsync("/news/secret-plan")));

        // Back at an earlier place: read there, and the last one leads to it; in a language that it does not have it is not led round.
        await site.SaveAsync(page, "publish", [("Slug", "first-place")]);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.MovedPermanently, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (await site.StatusAsync("/news/first-place"), await site.StatusAsync("/news/second-place"), await site.StatusAsync("/news/secret-plan"), await site.StatusAsync("/news/first-place?language=en")));
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
}
