using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>The check-up on the patent's page, in the API and in the verb.</summary>
public sealed class TradabilityTests
{
    private const string Number = "202010299861.X";

    private static readonly CancellationToken _none = CancellationToken.None;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Patent_WithoutEvents_IsGreyInEveryMode(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await AddAsync(site);

        var modes = await AskAsync(site);
        Assert.Equal(["assignment", "exclusive", "sole", "ordinary", "open_licence", "auction", "equity_contribution", "pledge"], modes.Keys);
        Assert.All(modes.Values, mode => Assert.Equal("grey", mode.Light));
        Assert.Contains(modes["pledge"].Findings, f => f is { Code: "§4.3", CheckedOn: null });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Claimed_LookedUpAndUnburdened_IsGreen_AndAnEventTurnsTheRightModes(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");

        var fresh = await AskAsync(site);
        Assert.All(fresh.Values, mode => Assert.Equal("green", mode.Light));
        Assert.Equal((new DateOnly(2026, 11, 23), "示例公报"), (fresh["sole"].Findings[0].CheckedOn!.Value, fresh["sole"].Findings[0].Source));

        await NoteAsync(site, "PP01", "2026-11-20");
        var preserved = await AskAsync(site);
        Assert.Equal(["assignment", "open_licence", "auction", "equity_contribution", "pledge"], preserved.Where(m => m.Value.Light == "red").Select(m => m.Key));
        Assert.Equal("专利法实施细则第一百零五条", preserved["assignment"].Findings[0].Article);

        // The page says the same, with a shape and a word beside the colour.
        var page = await site.CreateClient().GetPageAsync($"/patents/{Number}");
        var auction = page.QuerySelectorAll(".check-up > li").Single(li => li.TextContent.Contains("拍卖或竞价", StringComparison.Ordinal));
        Assert.Equal("light-red", auction.ClassName);
        Assert.Contains("目前不可行", auction.TextContent, StringComparison.Ordinal);
        Assert.NotNull(auction.QuerySelector("[data-rule='ASG-07']"));
        Assert.Equal("light-amber", page.QuerySelectorAll(".check-up > li").Single(li => li.TextContent.Contains("普通许可", StringComparison.Ordinal)).ClassName);
    }

    // ASG-10: the party says so of itself once; nobody has to say it of each offer.
    [Theory, MemberData(nameof(Both))]
    public async Task Seller_StateOwned_IsSaidOfItsTransfers(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");
        Assert.DoesNotContain((await AskAsync(site))["assignment"].Findings, f => f.Code == "ASG-10");

        site.Parties.Replace(owner with { IsStateOwned = true });

        var modes = await AskAsync(site);
        Assert.Contains(modes["assignment"].Findings, f => f.Code == "ASG-10");
        Assert.DoesNotContain(modes["pledge"].Findings, f => f.Code == "ASG-10");
    }

    // How long a look into the register holds is the site's own choice, and so a setting.
    [Theory, MemberData(nameof(Both))]
    public async Task Green_HoldsForTheDaysOfTheSetting(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");
        site.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal("green", (await AskAsync(site))["ordinary"].Light);

        await site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SiteSettings>().SetAsync(nameof(CheckUpSettings), """{"ValidDays":7}""", _none);
            return await services.GetRequiredService<AppDbContext>().SaveChangesAsync(_none);
        });

        Assert.Equal("grey", (await AskAsync(site))["ordinary"].Light);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Buyer_FromAbroad_IsAskedForTheExportPapers(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");

        var modes = await AskAsync(site, "?buyer=foreign");
        Assert.Equal(("red", "EXP-03"), (modes["assignment"].Light, modes["assignment"].Findings[0].Code));
        Assert.Equal("green", modes["pledge"].Light);
        Assert.NotNull((await site.CreateClient().GetPageAsync($"/patents/{Number}?buyer=foreign")).QuerySelector("#check-up [data-rule='EXP-03']"));
    }

    // PLG-06 and PLG-07 asked through the API and on the page: of the pledge alone, and what cannot be read changes nothing unsaid.
    [Theory, MemberData(nameof(Both))]
    public async Task Pledge_WithItsDebtAndContract_IsAskedInApiAndPage(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");
        var client = site.CreateClient();

        var free = await AskAsync(site, "?debtEnd=2040-08-23");
        Assert.Equal("green", free["pledge"].Light);
        var late = await AskAsync(site, "?debtEnd=2040-08-24&contractLacks=PLC-02,PLC-05");
        Assert.Equal("red", late["pledge"].Light);
        Assert.Equal(["PLG-06", "PLG-07"], late["pledge"].Findings.Select(f => f.Code).Where(c => c is "PLG-06" or "PLG-07").Order(StringComparer.Ordinal));
        Assert.Equal(free["assignment"].Light, late["assignment"].Light);
        foreach (var wrong in new[] { "?debtEnd=2040-02-30", "?debtEnd=soon", "?debtEnd=2026-11-22", "?contractLacks=PLC-09", "?contractLacks=PLC-01,,PLC-02" })
        {
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.GetAsync($"/api/v1/patents/{Number}/tradability{wrong}", _none)).StatusCode);
            Assert.NotNull((await client.GetPageAsync($"/patents/{Number}{wrong}")).QuerySelector("#debt-end-error"));
        }

        Assert.NotNull((await client.GetPageAsync($"/patents/{Number}?buyer=foreign&debtEnd=soon")).QuerySelector("#check-up [data-rule='EXP-03']"));
        var page = await client.GetPageAsync($"/patents/{Number}?debtEnd=2040-08-24&contractLacks=PLC-02&contractLacks=PLC-05");
        Assert.NotNull(page.QuerySelector("#check-up [data-rule='PLG-06']"));
        Assert.Contains("PLC-02、PLC-05", page.QuerySelector("#check-up [data-rule='PLG-07']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("input[name=contractLacks][checked]").Length);
        Assert.Contains("debtEnd=2040-08-24&contractLacks=PLC-02,PLC-05", page.QuerySelector("#check-up a[href^='/api/v1/patents/']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#check-up > .notice"));
        var plain = await client.GetPageAsync($"/patents/{Number}");
        Assert.Null(plain.QuerySelector("#pledge-question[open]"));
        Assert.Null(plain.QuerySelector("#check-up > .notice"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Verb_PrintsTheCheckUpOfADay(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2022-10-04");
        await NoteAsync(site, "PE01", "2024-05-10");
        await NoteAsync(site, "PC01", "2026-05-10");

        // Vector a of rules §4.3: pledged then, free today.
        Assert.Equal("red", Light(await RunAsync(site, 0, Number, "--mode", "assignment", "--on", "2025-01-01"), "assignment"));
        var today = await RunAsync(site, 0, $"CN {Number}");
        Assert.Equal(8, JsonDocument.Parse(today).RootElement.GetProperty("modes").GetArrayLength());
        Assert.NotEqual("red", Light(today, "assignment"));

        // PLG-06: filed 2020-08-24, last day 2040-08-23.
        Assert.Contains("PLG-06", await RunAsync(site, 0, Number, "--mode", "pledge", "--debt-end", "2040-08-24"), StringComparison.Ordinal);
        Assert.DoesNotContain("PLG-06", await RunAsync(site, 0, Number, "--mode", "pledge", "--debt-end", "2040-08-23"), StringComparison.Ordinal);

        // PLG-07: what the contract lacks, said of the pledge alone.
        var incomplete = await RunAsync(site, 0, Number, "--contract-lacks", "PLC-02,PLC-05");
        Assert.Equal(("red", 1), (Light(incomplete, "pledge"), incomplete.Split("PLG-07").Length - 1));
        Assert.Contains("PLC-02、PLC-05", incomplete, StringComparison.Ordinal);
        await RunAsync(site, 1, Number, "--contract-lacks", "PLC-09");
        await RunAsync(site, 1, Number, "--debt-end", "2026-11-22");
        await RunAsync(site, 0, Number, "--debt-end", "2026-11-22", "--on", "2026-11-22");

        await RunAsync(site, 1);
        await RunAsync(site, 1, "201210299860.0");
        await RunAsync(site, 1, Number, "--mode", "gift");
        await RunAsync(site, 1, Number, "--on", "2026-02-30");
    }

    // PLG-12: the operator notes CNIPA's ground as an event; the pledge stops, in both languages, and nothing else does.
    [Theory, MemberData(nameof(Both))]
    public async Task Ground_NamedByCnipa_StopsThePledgeAlone(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");
        await NoteAsync(site, "X-NOPL", "2026-11-20");

        Assert.Equal(["pledge"], (await AskAsync(site)).Where(m => m.Value.Light != "green").Select(m => m.Key));
        var client = site.CreateClient();
        var chinese = (await client.GetPageAsync($"/patents/{Number}")).QuerySelector("#check-up [data-rule='PLG-12']")!.TextContent;
        Assert.Contains("国家知识产权局于 2026-11-20 指出另有不予质押登记的情形", chinese, StringComparison.Ordinal);
        var english = (await client.GetPageAsync($"/patents/{Number}?culture=en")).QuerySelector("#check-up [data-rule='PLG-12']")!.TextContent;
        Assert.Contains("CNIPA named another ground against a pledge on 2026-11-20", english, StringComparison.Ordinal);

        await NoteAsync(site, "X-NOPLE", "2026-11-21");
        Assert.Equal("green", (await AskAsync(site))["pledge"].Light);
    }

    // RST-01, ANN-03: the fee of year 4 ended the patent and was paid when it was restored; that of year 5 is late since.
    [Theory, MemberData(nameof(Both))]
    public async Task Restored_IsAskedForLaterFeesOnly(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        await AddAsync(site, granted: new DateOnly(2022, 10, 4));
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2022-10-04");
        await NoteAsync(site, "X-GRACE", "2023-08-25");
        await NoteAsync(site, "CF01", "2024-06-10");
        await NoteAsync(site, "RR01", "2024-08-09");

        Assert.Equal("green", Light(await RunAsync(site, 0, Number, "--on", "2024-08-20"), "pledge"));
        Assert.Equal("green", Light(await RunAsync(site, 0, Number, "--on", "2024-08-20"), "open_licence"));
        var late = await RunAsync(site, 0, Number, "--on", "2024-09-20");
        Assert.Equal(("grey", "grey", "amber"), (Light(late, "pledge"), Light(late, "open_licence"), Light(late, "assignment")));
        Assert.Equal(2, late.Split("\"PLG-04\"").Length + late.Split("\"OPL-03\"").Length - 2);
    }

    // PLG-11: the owner's word counts for its days, is shown as such, and is nobody else's to give.
    [Theory, MemberData(nameof(Both))]
    public async Task Declaration_OfTheOwner_TurnsGreyToAmber_UntilItEndsOrIsWithdrawn(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var stranger = site.Parties.Add("示例他人有限公司");
        await AddAsync(site);
        await ClaimAsync(site, owner);
        await NoteAsync(site, "GR01", "2026-10-04");
        await NoteAsync(site, "X-INVP", "2026-11-02");
        var desk = $"/desk/rights/{await FindAsync(site):N}";
        var client = site.CreateClient(owner);
        var today = new DateOnly(2026, 11, 23);
        Task<Exchange.Framework.Mvc.Result> DeclareAsync(PartySummary party, DateOnly until) => site.InScopeAsync(async p => await p.GetRequiredService<RightDeclarations>().MakeAsync(
            await FindAsync(site), "InvalidationPending", until, confirmed: true, new RightActor(new CurrentParty(party, MemberRole.Administrator), IsOperator: false, "user"), _none));

        Assert.Equal(("grey", "PLG-11", false), await PledgeAsync());
        Assert.False((await DeclareAsync(stranger, today.AddDays(30))).Succeeded);
        Assert.False((await DeclareAsync(owner, today.AddDays(-1))).Succeeded);
        Assert.False((await DeclareAsync(owner, today.AddMonths(12).AddDays(1))).Succeeded);

        var made = await client.PostFormAsync(desk, "/declarations", ("validUntil", "2026-12-23"), ("confirmed", "true"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, made.StatusCode);
        Assert.Equal(("amber", "PLG-11", true), await PledgeAsync());
        var finding = (await site.CreateClient().GetPageAsync($"/patents/{Number}")).QuerySelector("#check-up [data-rule='PLG-11']")!;
        Assert.Contains("2026-11-23", finding.TextContent, StringComparison.Ordinal);
        Assert.Contains("权利人声明", finding.TextContent, StringComparison.Ordinal);

        // The day after its last one, and no sooner.
        site.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(("amber", "PLG-11", true), await PledgeAsync());
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("grey", "PLG-11", false), await PledgeAsync());

        Assert.True((await DeclareAsync(owner, new DateOnly(2027, 6, 1))).Succeeded);
        Assert.Equal(("amber", "PLG-11", true), await PledgeAsync());
        await client.PostFormAsync(desk, "/declarations/withdraw");
        Assert.Equal(("grey", "PLG-11", false), await PledgeAsync());

        async Task<(string, string, bool)> PledgeAsync()
        {
            var found = (await AskAsync(site))["pledge"].Findings.Single(f => f.Code == "PLG-11");
            return (found.Light, found.Code, found.Declared);
        }
    }

    [Fact]
    public async Task Patent_ThatIsNotThere_IsNotFound()
    {
        await using var site = await RightsSite.StartAsync(TestDatabase.Sqlite);

        var answer = await site.CreateClient().GetAsync("/api/v1/patents/201210299860.0/tradability", _none);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static string Light(string json, string mode)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("modes").EnumerateArray().Single(m => m.GetProperty("mode").GetString() == mode).GetProperty("light").GetString()!;
    }

    private static async Task<Dictionary<string, TradabilityAnswer.ModeAnswer>> AskAsync(RightsSite site, string query = "") =>
        (await site.CreateClient().GetFromJsonAsync<TradabilityAnswer>($"/api/v1/patents/{Number}/tradability{query}", _none))!.Modes.ToDictionary(m => m.Mode);

    private static async Task<string> RunAsync(RightsSite site, int code, params string[] arguments)
    {
        await using var output = new StringWriter();
        Assert.Equal(code, await site.InScopeAsync(p => p.GetServices<IVerb>().Single(v => v.Name == "patents tradability").RunAsync(arguments, output, _none)));
        return output.ToString();
    }

    private static Task<Guid> FindAsync(RightsSite site) => site.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync(_none));

    private static async Task ClaimAsync(RightsSite site, PartySummary owner)
    {
        var id = await FindAsync(site);
        await site.InScopeAsync(p => p.GetRequiredService<RightClaims>().ClaimAsync([id], new RightActor(new CurrentParty(owner, MemberRole.Administrator), IsOperator: false, "user"), _none));
    }

    private static async Task NoteAsync(RightsSite site, string code, string announcedOn)
    {
        var answer = await site.CreateClient(isOperator: true).PostFormAsync(
            $"/desk/rights/{await FindAsync(site):N}", [new("Event.Code", code), new("Event.AnnouncedOn", announcedOn), new("Event.Source", "示例公报")], "/events");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task AddAsync(RightsSite site, DateOnly? granted = null)
    {
        var record = new PatentRecord
        {
            ApplicationNumber = Number,
            Publications = [new PublicationRecord("CN113631670B", granted ?? new DateOnly(2026, 10, 4))],
            Title = "钒渣钠化焙烧提钒方法",
            Applicants = ["示例钒业有限公司"],
            Ipc = ["C22B 34/22"],
            FilingDate = new DateOnly(2020, 8, 24),
            GrantDate = granted ?? new DateOnly(2026, 10, 4),
        };
        await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, _none));
    }
}
