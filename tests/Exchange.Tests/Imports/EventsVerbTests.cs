using System.Globalization;
using System.Text;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Imports;

/// <summary>Legal events of official files (rules §4.2, §4.3).</summary>
public sealed class EventsVerbTests
{
    // Invented: the serial numbers are far beyond those that the office has given; the check characters are right.
    private const string First = "201919999981.5";
    private const string Second = "201919999982.X";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Csv_OfTheRegister_FoldsTheStatusOnce(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var file = Write(app, "events.csv", $"""
            app_no,event_code,event_text,announce_date,effective_date,reg_no,pledgee,licence_type,end_date,secured_yuan
            {First},GR01,授权,2020-06-30,,,,,,
            CN{First},PE01,专利权质押合同登记的生效,2024-03-01,2024-02-20,Y2024510000012,示例银行,,,"3,500,000.50"
            ZL2019 1 9999982.X,EE01,许可合同备案的生效,2024-05-01,,X2024510000003,,独占许可,2027-12-31,
            201919999983.8,GR01,授权,2020-06-30,,,,,,
            {First},ZZ99,未知事件,2024-03-02,,,,,,
            {First},GR01,授权,2040-01-01,,,,,,
            {First},,授权,2020-06-30,,,,,,
            abc,GR01,授权,2020-06-30,,,,,,
            {First},PM01,变更,2024-03-02,,,,,,350万
            """);
        var report = Path.Combine(app.Folder, "events.json");

        var (dry, _) = await RunAsync(app, file, "--dry-run");
        Assert.Equal(2, dry);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<LegalEvent>().CountAsync(Cancel)));

        var (code, text) = await RunAsync(app, file, "--report", report);
        Assert.Equal((2, "read\t9\nadded\t3\nadded with warning\t1\nunchanged\t0\nrejected\t5\n"), (code, text.ReplaceLineEndings("\n")));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, Cancel));
        Assert.Equal(
            [(5, "unknown-patent"), (7, "bad-day"), (8, "bad-code"), (9, "bad-number"), (10, "bad-amount")],
            json.RootElement.GetProperty("rejected").EnumerateArray().Select(r => (r.GetProperty("position").GetInt32(), r.GetProperty("reason").GetString()!)));

        var pledged = await PatentAsync(app, First);
        Assert.Equal((BaseStatus.Active, "Pledged", new DateOnly(2024, 3, 2)), (pledged.Status, pledged.Flags, pledged.StatusCheckedOn!.Value));
        Assert.Equal((BaseStatus.Unknown, "Exclusive"), await StatusAsync(app, Second));
        var pledge = await app.QueryAsync(db => db.Set<LegalEvent>().SingleAsync(e => e.Code == "PE01", Cancel));
        Assert.Equal((new DateOnly(2024, 2, 20), "Y2024510000012", "专利权质押合同登记的生效", "示例银行"), (pledge.EffectiveOn!.Value, pledge.Reference, pledge.Text, pledge.Holders));
        Assert.Equal(350_000_050, pledge.SecuredFen);

        // Read again, nothing is there twice.
        var (again, unchanged) = await RunAsync(app, file);
        Assert.Equal(2, again);
        Assert.Contains("unchanged\t4", unchanged, StringComparison.Ordinal);
        Assert.Equal(4, await app.QueryAsync(db => db.Set<LegalEvent>().CountAsync(Cancel)));
    }

    // §4.2: the register's table of pledges has both days in one row, whichever of the two events it announces.
    [Theory, MemberData(nameof(Both))]
    public async Task Csv_RowWithRegistrationAndRelease_SetsThePledgeAndReleasesIt(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var file = Write(app, "pledges.csv", $"""
            app_no,event_code,event_text,announce_date,register_date,release_date,reg_no,pledgor,pledgee,ipc_main,grant_date
            {First},GR01,授权,2020-06-30,,,,,,,
            {First},PC01,专利权质押合同登记的注销,2024-06-21,2023-06-01,2024-06-03,Y2023510000012,示例钒业有限公司,示例银行,C22B34/22,2020-06-30
            {Second},PE01,专利权质押合同登记的生效,2023-06-20,2023-06-01,2024-06-03,Y2023510000013,,示例银行,,
            {Second},PC01,专利权质押合同登记的注销,2024-06-21,2024-06-03,2023-06-01,Y2023510000013,,,,
            """);

        var (code, text) = await RunAsync(app, file);

        // The last row ends before it begins.
        Assert.Equal((2, "read\t4\nadded\t3\nadded with warning\t0\nunchanged\t0\nrejected\t1\n"), (code, text.ReplaceLineEndings("\n")));
        Assert.Equal([("PE01", "2023-06-01"), ("PC01", "2024-06-03")], await PledgeDaysAsync(app, First));
        Assert.Equal([("PE01", "2023-06-01"), ("PC01", "2024-06-03")], await PledgeDaysAsync(app, Second));
        var pledge = await app.QueryAsync(db => db.Set<LegalEvent>().AsNoTracking().SingleAsync(e => e.Code == "PE01" && e.Reference == "Y2023510000012", Cancel));
        Assert.Equal(("示例银行", null), (pledge.Holders, pledge.Text));

        // What has no field of its own is kept in the words of the event.
        var release = await app.QueryAsync(db => db.Set<LegalEvent>().AsNoTracking().SingleAsync(e => e.Code == "PC01" && e.Reference == "Y2023510000012", Cancel));
        Assert.Equal("专利权质押合同登记的注销；出质人：示例钒业有限公司；主分类号：C22B34/22；授权公告日：2020-06-30", release.Text);

        // PLG-09: red from the first day of the pledge to the day before its release, and the patent's page says so today.
        Assert.DoesNotContain("PLG-09", await CheckAsync(app, "2023-05-31"), StringComparison.Ordinal);
        Assert.Contains("PLG-09", await CheckAsync(app, "2023-06-01"), StringComparison.Ordinal);
        Assert.Contains("PLG-09", await CheckAsync(app, "2024-06-02"), StringComparison.Ordinal);
        Assert.DoesNotContain("PLG-09", await CheckAsync(app, "2024-06-03"), StringComparison.Ordinal);
        Assert.Equal("", (await PatentAsync(app, First)).Flags);

        // Announced by itself as well, with or without its number, the pledge is there once.
        var single = Write(app, "single.csv", $"""
            app_no,event_code,announce_date,register_date,release_date,reg_no
            {First},PE01,2023-06-20,2023-06-01,,Y2023510000012
            {First},PE01,2023-06-21,2023-06-01,,
            {First},PC01,2024-06-22,,2024-06-03,Y2023510000012
            {First},PE01,2025-03-04,2025-03-01,,Y2025510000014
            """);
        Assert.Contains("added\t1\nadded with warning\t0\nunchanged\t3", (await RunAsync(app, single)).Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("Pledged", (await PatentAsync(app, First)).Flags);
    }

    // §4.2: each kind of event has its own day of effect, whatever the order of the columns, and its own words.
    [Theory, MemberData(nameof(Both))]
    public async Task Csv_ColumnsOfTheRules_AreAllRead(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var file = Write(app, "all.csv", $"""
            app_no,event_code,announce_date,release_date,register_date,record_date,decision_date,reg_no,decision_no,before_patentee,after_patentee,address,conclusion,original_decision,original_date
            {First},GR01,2020-06-30,,,,,,,,,,,,
            {First},PP01,2021-03-01,,2021-02-20,,,,,,,,,,
            {First},PD01,2022-03-01,2022-02-20,2021-02-20,,,,,,,,,,
            {First},EE01,2022-05-01,,,2022-04-20,,X2022510000003,,,,,,,
            {First},IP01,2023-05-01,,,,2023-04-20,,第12345号,,,,维持专利权部分有效,,
            {First},TR01,2023-06-01,,,,,,,示例钒业有限公司,示例新钒有限公司,四川省攀枝花市示例路1号,,,
            {First},RR01,2023-07-01,,,,,,,,,,,未缴年费专利权终止,2023-01-05
            """);

        Assert.Equal(0, (await RunAsync(app, file)).Code);

        var events = await app.QueryAsync(db => db.Set<LegalEvent>().AsNoTracking().ToDictionaryAsync(e => e.Code, Cancel));
        Assert.Equal(
            [("EE01", "2022-04-20"), ("IP01", "2023-04-20"), ("PD01", "2022-02-20"), ("PP01", "2021-02-20")],
            events.Values.Where(e => e.EffectiveOn is not null).OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => (e.Code, Text(e.EffectiveOn!.Value))));
        Assert.Equal("决定结论：维持专利权部分有效", events["IP01"].Text);
        Assert.Equal("第12345号", events["IP01"].Reference);
        Assert.Equal("变更前权利人：示例钒业有限公司；地址：四川省攀枝花市示例路1号", events["TR01"].Text);
        Assert.Equal("原决定：未缴年费专利权终止；原决定日：2023-01-05", events["RR01"].Text);
        Assert.Equal("LicenceRecorded,PartiallyInvalid", (await PatentAsync(app, First)).Flags);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task JsonLines_WithATransfer_NamesTheNewOwners(TestDatabase database)
    {
        await using var app = await StartAsync(database);
        var file = Write(app, "events.jsonl", $$"""
            {"application_number":"{{First}}","code":"GR01","announced_on":"2020-06-30"}
            {"application_number":"{{First}}","code":"TR01","announced_on":"2023-01-06","effective_on":"2022-12-26","owners_after":["示例新钒有限公司"]}
            not json
            """);

        var (code, text) = await RunAsync(app, file);

        Assert.Equal(2, code);
        Assert.Contains("added\t2", text, StringComparison.Ordinal);
        Assert.Equal("示例新钒有限公司", Assert.Single((await PatentAsync(app, First)).OwnerNames()));
        await app.RunBackgroundWorkAsync();
        Assert.Contains("有权", await app.CreateClient().GetStringAsync($"/patents/{First}", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ops_LegalParts_GoToTheRightOfTheirPublication(TestDatabase database)
    {
        var file = SharedFiles.Require("patents/epo/legal_fixtures_example_1.xml");
        await using var app = await StartAsync(database);
        var (none, text) = await RunAsync(app, file);
        Assert.Equal((2, true), (none, text.Contains("rejected\t50", StringComparison.Ordinal)));

        var record = new PatentRecord { Publications = [new PublicationRecord("EP1000000A1", new DateOnly(2000, 5, 17))], Title = "Example" };
        await app.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync([record], new PatentSource("test", null, IsManual: false), dryRun: false, Cancel));
        var (code, added) = await RunAsync(app, file);
        var (again, unchanged) = await RunAsync(app, file);

        Assert.Equal((0, 0), (code, again));
        Assert.Contains("added\t50\nadded with warning\t0", added.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("unchanged\t50", unchanged, StringComparison.Ordinal);
        var right = await app.QueryAsync(db => db.Set<IpRight>().AsNoTracking().SingleAsync(r => r.Office == "EP", Cancel));
        Assert.Equal((BaseStatus.Unknown, new DateOnly(2014, 6, 7)), (right.Status, right.StatusCheckedOn!.Value));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task OtherFiles_AreRefusedInWords(TestDatabase database)
    {
        await using var app = await StartAsync(database);

        Assert.Equal(1, (await RunAsync(app)).Code);
        Assert.Equal(1, (await RunAsync(app, Path.Combine(app.Folder, "none.csv"))).Code);
        app.ExpectLog("Usage: patents events import");
        app.ExpectLog("There is no file or folder");
        var (code, text) = await RunAsync(app, Write(app, "other.csv", "name,colour\na,b\n"), Write(app, "empty.csv", ""));
        Assert.Equal(2, code);
        Assert.Contains("rejected\t2", text, StringComparison.Ordinal);
    }

    private static async Task<ExchangeApp> StartAsync(TestDatabase database)
    {
        var app = await ExchangeApp.StartAsync(database);
        var records = new[] { First, Second }.Select(number => new PatentRecord
        {
            ApplicationNumber = number, Title = "示例钒渣提钒方法", Applicants = ["示例钒业有限公司"], FilingDate = new DateOnly(2019, 12, 30),
        }).ToList();
        await app.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync(records, new PatentSource("test", null, IsManual: false), dryRun: false, Cancel));
        return app;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Task<List<(string, string)>> PledgeDaysAsync(ExchangeApp app, string number) => app.QueryAsync(async db =>
    {
        var right = await db.Set<IpRight>().Where(r => r.ApplicationNumber == number).Select(r => r.Id).SingleAsync(Cancel);
        return (await db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == right && e.Code != "GR01").OrderBy(e => e.EffectiveOn).ToListAsync(Cancel))
            .ConvertAll(e => (e.Code, Text(e.EffectiveOn!.Value)));
    });

    private static Task<string> CheckAsync(ExchangeApp app, string on) => app.InScopeAsync(async services =>
    {
        await using var output = new StringWriter();
        await services.GetServices<IVerb>().Single(v => v.Name == "patents tradability").RunAsync([First, "--mode", "pledge", "--on", on], output, Cancel);
        return output.ToString();
    });

    private static string Write(ExchangeApp app, string name, string text)
    {
        var path = Path.Combine(app.Folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private static Task<IpRight> PatentAsync(ExchangeApp app, string number) => app.QueryAsync(db => db.Set<IpRight>().AsNoTracking()
        .Include(r => r.People).SingleAsync(r => r.ApplicationNumber == number, Cancel));

    private static async Task<(BaseStatus, string)> StatusAsync(ExchangeApp app, string number)
    {
        var right = await PatentAsync(app, number);
        return (right.Status, right.Licences);
    }

    private static Task<(int Code, string Text)> RunAsync(ExchangeApp app, params string[] arguments) => app.InScopeAsync(async services =>
    {
        await using var output = new StringWriter();
        var code = await services.GetServices<IVerb>().Single(v => v.Name == "patents events import").RunAsync(arguments, output, Cancel);
        return (code, output.ToString());
    });
}
