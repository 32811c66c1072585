using System.Net;
using AngleSharp.Dom;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Admin;

/// <summary>The operator's pages over HTTP.</summary>
public sealed class AdminPagesTests
{
    private const string ReviewSettings = "/Admin/Settings/ReviewSettings";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Administrator", "/Admin", "/Admin/Audit", "/Admin/Background", "/Admin/Index", "/Admin/Settings", ReviewSettings, "/Admin/Users/Roles", "/Admin/Users", "/Admin/Content", "/Admin/Imports")]
    [InlineData("Reviewer", "/Admin", "/Admin/Listings", "/Admin/ListingReports", "/Admin/Parties", "/Admin/Rights", "/Admin/Imports", "/Admin/Inquiries")]
    [InlineData("Auditor", "/Admin", "/Admin/Audit", "/Admin/Users/Roles")]
    [InlineData("Editor", "/Admin", "/Admin/Content")]
    public async Task Pages_OfARole_AnswerWithOneHeading(string role, params string[] addresses)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsRoleAsync(role);
        foreach (var address in addresses)
        {
            var page = await client.GetPageAsync(address);
            Assert.Single(page.QuerySelectorAll("main h1"));
        }
    }

    [Theory]
    [InlineData("Editor", "/Admin/Audit", "/Admin/Background", "/Admin/Settings", "/Admin/Listings")]
    [InlineData("Reviewer", "/Admin/Settings", "/Admin/Background", "/Admin/Users", "/Admin/Audit")]
    [InlineData("Auditor", "/Admin/Settings", "/Admin/Index", "/Admin/Content")]
    public async Task Pages_OfAnotherRole_AreRefused(string role, params string[] addresses)
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var client = await app.SignInAsRoleAsync(role, followRedirects: false);
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address, Cancel)).StatusCode);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Settings_Changed_HoldAndAreAuditedWithBothValues(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsRoleAsync("Administrator");
        var opened = (await client.GetPageAsync(ReviewSettings)).QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>("main form").Single();

        var wrong = await client.PostFormAsync(ReviewSettings, null, ("ServiceHours", "0"));
        Assert.Contains("1 至 720", await wrong.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await client.PostFormAsync(ReviewSettings, null, ("ServiceHours", "24"));

        Assert.Contains("24", (await client.GetPageAsync("/Admin/Settings")).QuerySelector("section[aria-labelledby=section-ReviewSettings] dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24", (await client.GetPageAsync("/Admin/Listings")).QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        var entry = await app.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(a => a.Action == "settings.changed", Cancel));
        Assert.Contains("48", entry.OldValues, StringComparison.Ordinal);
        Assert.Contains("24", entry.NewValues, StringComparison.Ordinal);

        // What a module asks of its setting is asked here.
        var words = await client.PostFormAsync("/Admin/Settings/ContentSettings", null, ("TwoPersonTypes", "artikel, foo"));
        Assert.Contains("含有不存在的类型", await words.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        // A form that was opened before shows what somebody else has stored meanwhile.
        var stale = await client.SubmitAsync(opened, ReviewSettings, [new("ServiceHours", "72")]);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal("72", (await stale.ReadPageAsync()).QuerySelector("#ServiceHours")!.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Audit_ByPerson_ShowsTheirEntriesOnly(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.AddRange(Entry("张三", "sample.approved"), Entry("李四", "sample.returned"));
            await db.SaveChangesAsync(Cancel);
        });
        var client = await app.SignInAsRoleAsync("Auditor");

        var page = await client.GetPageAsync("/Admin/Audit?actor=" + Uri.EscapeDataString("张三"));
        Assert.Equal(["sample.approved"], page.QuerySelectorAll("main .audit code").Select(c => c.TextContent));
        var none = await client.GetPageAsync("/Admin/Audit?actor=nobody");
        Assert.NotNull(none.QuerySelector("main .empty a.btn"));
        var csv = await client.GetStringAsync("/Admin/Audit/Export?what=sample.returned", Cancel);
        Assert.Contains("李四", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", csv, StringComparison.Ordinal);

        static AuditEntry Entry(string name, string action) => new()
        {
            At = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), ActorName = name, Action = action, SubjectType = "Sample", SubjectId = "7",
        };
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Audit_InChinese_SaysWhatWasDoneAndLinksTheRecordForWhoMayOpenIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var administrator = await app.SignInAsRoleAsync("Administrator");
        var settings = await administrator.PostFormAsync(ReviewSettings, null, ("ServiceHours", "24"));
        Assert.Equal(HttpStatusCode.OK, settings.StatusCode);

        var own = (await administrator.GetPageAsync("/Admin/Audit?what=settings.changed")).QuerySelector("main .audit > li")!;
        Assert.Contains("修改设置", own.QuerySelector(".audit-what")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["服务时限（小时）"], own.QuerySelectorAll(".audit-values dt").Select(name => name.TextContent));
        Assert.Equal(ReviewSettings, own.QuerySelector(".audit-record a")!.GetAttribute("href"));
        var others = (await (await app.SignInAsRoleAsync("Auditor")).GetPageAsync("/Admin/Audit?what=settings.changed")).QuerySelector("main .audit > li")!;
        Assert.Null(others.QuerySelector(".audit-record a"));
        var english = await administrator.GetPageAsync("/Admin/Audit?what=settings.changed&culture=en");
        Assert.Contains("Settings changed", english.QuerySelector("main .audit .audit-what")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("settings.changed", english.QuerySelector("#what option[selected]")!.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Background_FailedJob_IsPutBackByTheButton(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var now = app.Time.GetUtcNow();
        var job = new Job { Kind = "sample", Payload = "{}", State = JobState.Failed, Attempts = 3, CreatedAt = now, NextAttemptAt = now };
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Add(job);
            await db.SaveChangesAsync(Cancel);
        });
        var client = await app.SignInAsRoleAsync("Administrator");
        Assert.NotNull((await client.GetPageAsync("/Admin")).QuerySelector("main .queue-card a[href='/Admin/Background']"));

        var sent = await client.PostFormAsync("/Admin/Background", "/Retry");

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(JobState.Queued, await app.QueryAsync(db => db.Set<Job>().Where(j => j.Id == job.Id).Select(j => j.State).SingleAsync(Cancel)));
    }
}
