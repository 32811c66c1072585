using System.Text.Json;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Commands;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>Annual fees on the pages, in the verb and in the book of deadlines (rules ANN-02 to ANN-05).</summary>
public sealed class AnnuityPagesTests
{
    private const string Number = "201210299861.5";

    private static readonly CancellationToken _none = CancellationToken.None;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    // The sites begin on 2026-11-23: the fee of year 15 was due on Monday 2026-08-24, the third month ends on Monday 2026-11-23.
    [Theory, MemberData(nameof(Both))]
    public async Task Page_SaysWhatTheRecordTells_AndTheDoubtUntilTheRegisterIsRead(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);
        var visitor = site.CreateClient();

        var before = await visitor.GetStringAsync($"/patents/{Number}/annuities", _none);
        Assert.Contains("第 14 年年费没有缴纳记录", before, StringComparison.Ordinal);
        Assert.Contains("专利权已自2025年8月22日起终止", before, StringComparison.Ordinal);
        Assert.Contains("第 14 年年费：无缴纳记录", await visitor.GetStringAsync($"/patents/{Number}", _none), StringComparison.Ordinal);

        await ReadRegisterAsync(site);
        // Granted in the fourth year: the reduction lasts to the thirteenth (RED-02).
        var after = await visitor.GetPageAsync($"/patents/{Number}/annuities?reduction=single");
        Assert.Contains("第 15 年：6,000.00 元，应于2026年8月24日前缴纳。", after.QuerySelector(".plain-words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("滞纳金 600.00 元，合计 6,600.00 元", after.QuerySelector(".plain-words")!.TextContent, StringComparison.Ordinal);
        var rows = after.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("6,600.00 元", rows.Single(r => r.Contains("2026年11月23日", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(rows, r => r.Contains("2024年8月22日", StringComparison.Ordinal) && r.Contains("900.00 元", StringComparison.Ordinal));
        Assert.Contains("6,600.00 元", (await visitor.GetStringAsync($"/patents/{Number}", _none)), StringComparison.Ordinal);
        // Years 4 to 13 are over, years 18 to 20 are far off.
        Assert.Equal([10, 3], after.QuerySelectorAll("main details").Select(d => d.QuerySelectorAll("tbody tr").Length));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/patents/201210299860.0/annuities", _none)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_WithoutGrant_SaysWhy(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site, granted: false);

        Assert.NotNull((await site.CreateClient().GetPageAsync($"/patents/{Number}/annuities")).QuerySelector(".empty"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_OfAPatentThatEnded_AsksForNothing(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);
        await NoteAsync(site, "GR01", "2016-05-04");
        await NoteAsync(site, "CF01", "2020-03-20");

        var page = await site.CreateClient().GetPageAsync($"/patents/{Number}/annuities");
        Assert.Contains("专利权已终止", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("select[name=reduction]"));
        Assert.DoesNotContain("2026年8月24日", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Verb_PrintsTheYearsAsJson(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);

        using var json = JsonDocument.Parse(await RunAsync(site, 0, "ZL 2012 1 0299861.5", "--on", "2026-10-01"));
        var year = json.RootElement.GetProperty("annuities").EnumerateArray().Single(a => a.GetProperty("year").GetInt32() == 15);
        Assert.Equal("2026-08-24", year.GetProperty("dueDate").GetString());
        Assert.Equal((600_000, 30_000), (year.GetProperty("feeFen").GetInt64(), year.GetProperty("surchargeFen").GetInt64()));
        Assert.Equal("grace", year.GetProperty("state").GetString());

        await RunAsync(site, 1, "201210299860.0");
        await RunAsync(site, 1, Number, "--on", "2026-02-30");
        await RunAsync(site, 1, Number, "--reduction", "none");
        await RunAsync(site, 1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Claimant_IsRemindedOfTheNextFee_UntilAPaymentIsNoted(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database, demo: true);
        var (email, password) = app.DemoAccount("owner");
        var owner = app.CreateClient();
        await owner.SignInWithPasswordAsync(email, password);
        var deadlines = await AnnuitiesAsync(app);

        // Every granted patent that somebody has claimed and that still runs is in the book, once.
        var claimed = await app.QueryAsync(db => db.Set<IpRight>().Where(r => r.Kind == IpKind.Patent && r.ClaimedBy != null && r.GrantDate != null && r.Status != BaseStatus.Inactive)
            .Select(r => new { r.Id, r.ClaimedBy }).ToListAsync(_none));
        Assert.NotEmpty(claimed);
        Assert.Equal(claimed.Select(r => r.Id).Order(), deadlines.Select(d => d.SubjectId).Order());
        Assert.All(deadlines, d => Assert.Equal("90,30,7", d.Reminders));

        // Where no calendar of working days covers the year, the day says that it may move (rules GEN-05).
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var calendar = scope.ServiceProvider.GetRequiredService<IWorkingCalendar>();
            Assert.All(deadlines, d => Assert.Equal(calendar.IsWorkingDay(d.DueOn) is null, d.MayMove));
        }

        var mine = claimed.Select(r => r.ClaimedBy).GroupBy(id => id).MaxBy(g => g.Count())!.Key;
        var first = deadlines.Where(d => d.PartyId == mine).MinBy(d => d.DueOn)!;
        var desk = $"/desk/rights/{first.SubjectId:N}";
        var page = await owner.GetPageAsync(desk);
        Assert.NotNull(page.QuerySelector("input[name='Event.Code'][value=X-PAID]"));
        var noted = await owner.PostFormAsync(desk, [new("Event.Code", "X-PAID"), new("Event.AnnouncedOn", "2026-11-23"), new("Event.Source", "示例收据")], "/events");
        Assert.Equal(System.Net.HttpStatusCode.OK, noted.StatusCode);
        await app.RunBackgroundWorkAsync();

        var moved = (await AnnuitiesAsync(app)).Single(d => d.SubjectId == first.SubjectId);
        Assert.True(moved.DueOn > first.DueOn, $"{moved.DueOn} after {first.DueOn}");

        // The day after the last day the deadline moves on by itself: to the end of grace.
        app.Time.Advance(TimeSpan.FromDays(moved.DueOn.DayNumber - new DateOnly(2026, 11, 23).DayNumber + 1));
        await app.RunBackgroundWorkAsync();
        var late = (await AnnuitiesAsync(app)).Single(d => d.SubjectId == first.SubjectId);
        Assert.Contains("is late", late.Caption, StringComparison.Ordinal);
        Assert.True(late.DueOn > moved.DueOn.AddMonths(5), $"{late.DueOn} after {moved.DueOn}");
    }

    private static Task<List<Deadline>> AnnuitiesAsync(ExchangeApp app) =>
        app.QueryAsync(db => db.Set<Deadline>().AsNoTracking().Where(d => d.Kind == "right.annuity" && d.State == DeadlineState.Open).ToListAsync(_none));

    private static async Task<string> RunAsync(RightsSite site, int code, params string[] arguments)
    {
        await using var output = new StringWriter();
        Assert.Equal(code, await site.InScopeAsync(p => p.GetServices<IVerb>().Single(v => v.Name == "patents annuities").RunAsync(arguments, output, _none)));
        return output.ToString();
    }

    private static Task ReadRegisterAsync(RightsSite site) => NoteAsync(site, "GR01", "2016-05-04");

    private static async Task NoteAsync(RightsSite site, string code, string announcedOn)
    {
        var id = await site.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync());
        var client = site.CreateClient(isOperator: true);
        var answer = await client.PostFormAsync(
            $"/desk/rights/{id:N}", [new("Event.Code", code), new("Event.AnnouncedOn", announcedOn), new("Event.Source", "示例公报")], "/events");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task AddAsync(RightsSite site, bool granted = true)
    {
        var record = new PatentRecord
        {
            ApplicationNumber = Number,
            Publications = granted ? [new PublicationRecord("CN103631670B", new DateOnly(2016, 5, 4))] : [new PublicationRecord("CN103631670A", new DateOnly(2014, 3, 12))],
            Title = "钒渣钠化焙烧提钒方法",
            Abstract = "本发明涉及提钒。",
            Claims = ["1. 一种方法。"],
            Applicants = ["示例钒业有限公司"],
            Ipc = ["C22B 34/22"],
            FilingDate = new DateOnly(2012, 8, 22),
            GrantDate = granted ? new DateOnly(2016, 5, 4) : null,
        };
        await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, _none));
    }
}
