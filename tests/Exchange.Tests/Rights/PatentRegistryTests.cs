using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

public sealed class PatentRegistryTests
{
    private static readonly PatentSource _operator = new("CNIPA XML", null, IsManual: false);

    private static readonly PatentRecord _record = new()
    {
        ApplicationNumber = "CN 201210299861.5",
        Publications = [new PublicationRecord("CN103631670A", new DateOnly(2014, 3, 12))],
        Title = "钒渣钠化焙烧提钒方法",
        Abstract = "本发明涉及提钒。",
        Claims = ["1. 一种方法。", "2. 根据权利要求1所述的方法。"],
        Applicants = ["示例钒业有限公司"],
        Inventors = ["张三"],
        Ipc = ["C22B 34/22 (2006.01)"],
        FilingDate = new DateOnly(2012, 8, 22),
    };

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_AddUpdateRepeat_TellsWhatHappened(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);

        var added = await UpsertAsync(site, _operator, _record);
        Assert.Equal((UpsertKind.Added, "201210299861.5", null), (added[0].Kind, added[0].Number, added[0].ReasonCode));
        Assert.Equal(UpsertKind.Unchanged, (await UpsertAsync(site, _operator, _record))[0].Kind);

        // The grant of the same application comes under its publication number alone.
        var granted = await UpsertAsync(site, _operator, new PatentRecord
        {
            Publications = [new PublicationRecord("CN 103631670 B", new DateOnly(2016, 5, 4))], Title = _record.Title,
        });
        Assert.Equal((UpsertKind.Updated, added[0].RightId), (granted[0].Kind, granted[0].RightId));
        var right = await FindAsync(site, added[0].RightId!.Value);
        Assert.Equal("CN103631670B", right.PublicationNumber);
        Assert.Equal("ZL 201210299861.5", right.DisplayNumber);
        Assert.Equal(new DateOnly(2016, 5, 4), right.GrantDate);
        Assert.Equal(new DateOnly(2032, 8, 21), right.TermEnd); // T6
        Assert.Equal(BaseStatus.Unknown, right.Status); // never guessed
        Assert.Equal(["VT03-01"], right.Taxonomy.Select(t => t.Node));
        Assert.Equal(["示例钒业有限公司"], right.OwnerNames());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_BadRecords_StopNoOthers(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        PatentRecord[] records =
        [
            new() { Title = "无号" },
            new() { ApplicationNumber = "201340491586.1", Title = "N4" },
            new() { ApplicationNumber = "201310491586.2", Title = "N3" },
            new() { Publications = [new PublicationRecord("CN114902408U", null)], Title = "矛盾" },
            new() { ApplicationNumber = "201110269715.3" },
            _record with { FilingDate = new DateOnly(2013, 1, 1) },
            new() { ApplicationNumber = "202110070923.4", Title = new string('长', 501) },
            new() { ApplicationNumber = "201720349428.6", Title = "坏\0字\ud800" },
        ];

        var outcomes = await UpsertAsync(site, _operator, records);

        Assert.Equal(
            [
                (UpsertKind.Rejected, PatentReason.NoNumber), (UpsertKind.Rejected, PatentReason.BadNumber),
                (UpsertKind.Added, PatentReason.BadCheckCharacter), (UpsertKind.Rejected, PatentReason.BadPublicationNumber),
                (UpsertKind.Rejected, PatentReason.NoTitle), (UpsertKind.Added, PatentReason.DateMismatch),
                (UpsertKind.Rejected, PatentReason.TooLong), (UpsertKind.Added, null),
            ],
            outcomes.Select(o => (o.Kind, o.ReasonCode)));
        Assert.Equal("坏字\ufffd", (await FindAsync(site, outcomes[7].RightId!.Value)).Title);
    }

    // PAT-09: a number of a later year than the filing date is that of a divisional application.
    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_NumberOfALaterYear_IsTakenAsDivisional(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var record = new PatentRecord { ApplicationNumber = "202111286633.X", Title = "分案", FilingDate = new DateOnly(2018, 5, 2) };

        var outcome = (await UpsertAsync(site, _operator, record))[0];
        Assert.Equal((UpsertKind.Added, PatentReason.TakenAsDivisional), (outcome.Kind, outcome.ReasonCode));
        Assert.True((await FindAsync(site, outcome.RightId!.Value)).IsDivisional);
        Assert.Equal(UpsertKind.Rejected, (await UpsertAsync(site, new PatentSource("手工", null, IsManual: true), record))[0].Kind);

        // What is doubtful stays doubtful in an update.
        var later = (await UpsertAsync(site, _operator, record with { FilingDate = new DateOnly(2019, 5, 2), Title = "分案二" }))[0];
        Assert.Equal((UpsertKind.Updated, PatentReason.TakenAsDivisional), (later.Kind, later.ReasonCode));
        var mistyped = (await UpsertAsync(site, _operator, record with { FilingDate = new DateOnly(2099, 4, 5) }))[0];
        Assert.Equal((UpsertKind.Updated, PatentReason.DateMismatch), (mistyped.Kind, mistyped.ReasonCode));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_WrongCheckCharacterByHand_IsRejected(TestDatabase database)
    {
        // PAT-10
        await using var site = await RightsSite.StartAsync(database);
        var outcome = await UpsertAsync(site, new PatentSource("手工", null, IsManual: true), new PatentRecord { ApplicationNumber = "201310491586.2", Title = "N3" });
        Assert.Equal((UpsertKind.Rejected, PatentReason.BadCheckCharacter), (outcome[0].Kind, outcome[0].ReasonCode));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_WrongCheckCharacter_ChangesNoProvenRight(TestDatabase database)
    {
        // PAT-10: without a right of that number it is taken in with a warning; a proven one it leaves alone.
        await using var site = await RightsSite.StartAsync(database);
        var known = (await UpsertAsync(site, _operator, _record))[0];
        var unproven = await UpsertAsync(site, _operator, _record with { ApplicationNumber = "201310491586.2", Publications = [], FilingDate = null });

        var changed = await UpsertAsync(site, _operator, _record with { ApplicationNumber = "201210299861.4", Publications = [], Title = "另一件的名称" });

        Assert.Equal((UpsertKind.Added, PatentReason.BadCheckCharacter), (unproven[0].Kind, unproven[0].ReasonCode));
        Assert.Equal((UpsertKind.Rejected, PatentReason.BadCheckCharacter), (changed[0].Kind, changed[0].ReasonCode));
        Assert.Equal(_record.Title, (await FindAsync(site, known.RightId!.Value)).Title);
    }

    // The API's ipc takes a symbol in any written form as well as the subclasses that the catalog offers.
    [Theory, InlineData("C22B34%2F22", 1), InlineData("C22B%2034/22", 1), InlineData("C22B", 1), InlineData("C22B34%2F12", 0)]
    public async Task Search_ByIpcSymbol_FindsIt(string ipc, int found)
    {
        await using var site = await RightsSite.StartAsync(TestDatabase.Sqlite);
        await UpsertAsync(site, _operator, _record);
        await site.CatchUpAsync();

        using var answer = System.Text.Json.JsonDocument.Parse(await site.CreateClient().GetStringAsync($"/api/v1/patents?ipc={ipc}", TestContext.Current.CancellationToken));

        Assert.Equal(found, answer.RootElement.GetProperty("total").GetInt32());
        Assert.Contains("C22B", answer.RootElement.GetProperty("facets").GetProperty("ipc").EnumerateArray().Select(v => v.GetProperty("value").GetString()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_NumberThatIsNone_SaysWhy(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        async Task<PatentOutcome> ImportAsync(string? application, params string[] publications) =>
            Assert.Single(await UpsertAsync(site, _operator, new PatentRecord
            {
                ApplicationNumber = application, Title = "钒", Publications = [.. publications.Select(p => new PublicationRecord(p, null))],
            }));

        Assert.Equal(PatentReason.ForeignNumber, (await ImportAsync("201210299861.5", "US20240274852A1")).ReasonCode);
        Assert.Equal(PatentReason.BadPublicationNumber, (await ImportAsync(null, "DE1006621B", "US20240274852A1")).ReasonCode);
        Assert.Equal(PatentReason.NoKindCode, (await ImportAsync(null, "CN105886788")).ReasonCode);
        Assert.Equal(PatentReason.BadNumber, (await ImportAsync("钒2012")).ReasonCode);
        Assert.Equal(PatentReason.BadNumber, (await ImportAsync("201340491586.1")).ReasonCode);

        var withoutLetter = await ImportAsync("200710201273.2", "CN101091984");
        Assert.Equal((UpsertKind.Added, PatentReason.NoKindCode), (withoutLetter.Kind, withoutLetter.ReasonCode));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_RightsOfOtherOffices_StandBesideTheChineseOnes(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        PatentRecord Record(string number, DateOnly day, string? application = null) => new()
        {
            ApplicationNumber = application, Publications = [new PublicationRecord(number, day)], Title = "Recovery of vanadium", TitleEn = "Recovery of vanadium",
            Applicants = ["Example Vanadium Inc."], Ipc = ["C22B 34/22"], FilingDate = new DateOnly(2015, 3, 1),
        };

        // Application and grant of one number are one right, whoever writes the number how.
        var european = (await UpsertAsync(site, _operator, Record("EP3000001A1", new DateOnly(2016, 9, 1))))[0];
        var granted = (await UpsertAsync(site, _operator, Record("ep 3000001 b1", new DateOnly(2019, 1, 9))))[0];
        Assert.Equal((UpsertKind.Added, UpsertKind.Updated, european.RightId), (european.Kind, granted.Kind, granted.RightId));

        // In the United States the grant has another number: the application tells that they are one.
        var american = (await UpsertAsync(site, _operator, Record("US2017012345A1", new DateOnly(2017, 1, 12), "US201514600001")))[0];
        var patent = (await UpsertAsync(site, _operator, Record("US09900001B2", new DateOnly(2018, 2, 20), "US 14/600,001")))[0];
        Assert.Equal(american.RightId, patent.RightId);

        var right = await FindAsync(site, european.RightId!.Value);
        Assert.Equal(("EP", "EP3000001A1", "EP3000001B1", new DateOnly(2019, 1, 9)), (right.Office, right.DisplayNumber, right.PublicationNumber, right.GrantDate!.Value));
        Assert.Null(right.TermEnd); // TRM-01 is the law of China
        Assert.NotEmpty(right.Taxonomy);
        foreach (var (typed, found) in new[] { ("EP3000001", european), ("ep 3 000 001 B1", european), ("US 2017/0012345 A1", american), ("US9900001B2", american) })
        {
            Assert.Equal(found.RightId, await site.InScopeAsync(p => p.GetRequiredService<RightLookup>().FindPatentAsync(typed, TestContext.Current.CancellationToken)));
        }

        // Neither fees nor a light: the reason is said.
        var client = site.CreateClient();
        var answer = await client.GetStringAsync("/api/v1/patents/EP3000001A1/tradability", TestContext.Current.CancellationToken);
        Assert.Equal(8, answer.Split("\"light\":\"grey\",\"findings\":[{\"code\":\"TRD-05\"").Length - 1);
        Assert.Contains("\"office\":\"EP\"", await client.GetStringAsync("/api/v1/patents/EP3000001B1", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/patents/EP3000001A1/annuities", TestContext.Current.CancellationToken)).StatusCode);

        // Nor may it be offered, not by its owner either.
        var owner = site.Parties.Add("Example Vanadium Inc.");
        await site.QueryAsync(async db =>
        {
            var own = await db.Set<IpRight>().FirstAsync(r => r.Id == right.Id);
            own.SetClaimant(owner.Id, DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        var authority = await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().GetAuthorityAsync(right.Id, owner.Id, TestContext.Current.CancellationToken));
        Assert.Equal((false, "TRD-05"), (authority.MayList, authority.Rule));

        // What its office announces is kept and makes no Chinese status.
        var events = await site.InScopeAsync(p => p.GetRequiredService<ILegalEventRegistry>().AddAsync(
            [new LegalEventRecord("EP3000001A1", "GR01", new DateOnly(2019, 1, 9)), new LegalEventRecord("EP3000001", "PGFP", new DateOnly(1984, 1, 9))], "OPS", dryRun: false,
            TestContext.Current.CancellationToken));
        Assert.All(events, e => Assert.Equal((UpsertKind.Added, null), (e.Kind, e.ReasonCode)));
        Assert.Equal((BaseStatus.Unknown, new DateOnly(2019, 1, 9)), await site.QueryAsync(async db =>
        {
            var after = await db.Set<IpRight>().AsNoTracking().SingleAsync(r => r.Id == right.Id);
            return (after.Status, after.StatusCheckedOn!.Value);
        }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_NumbersOfTwoApplications_Conflict(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        await UpsertAsync(site, _operator, _record);

        var outcome = await UpsertAsync(site, _operator, _record with { ApplicationNumber = "201110269715.3", FilingDate = null });

        Assert.Equal((UpsertKind.Rejected, PatentReason.NumberConflict), (outcome[0].Kind, outcome[0].ReasonCode));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_DryRun_ChangesNothing(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);

        var outcomes = await UpsertAsync(site, _operator, dryRun: true, _record, _record with { Abstract = "另一摘要" });

        Assert.Equal([UpsertKind.Added, UpsertKind.Updated], outcomes.Select(o => o.Kind));
        Assert.All(outcomes, o => Assert.Null(o.RightId));
        Assert.Equal(0, await site.QueryAsync(db => db.Set<IpRight>().CountAsync()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_Stranger_ChangesNothingAndFillsNoGap(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var operators = await UpsertAsync(site, _operator, _record);
        var partys = await UpsertAsync(site, Of(owner), _record with { ApplicationNumber = "202110070923.4", Publications = [], FilingDate = null });
        await site.InScopeAsync(p => p.GetRequiredService<IRightClaiming>().ClaimAsync(owner, [partys[0].RightId!.Value], TestContext.Current.CancellationToken));
        var stranger = new PatentSource("别家文件", Guid.CreateVersion7(), IsManual: false);

        foreach (var (id, number, publication) in new[]
        {
            (operators[0].RightId!.Value, "201210299861.5", "CN103631670B"), (partys[0].RightId!.Value, "202110070923.4", "CN113000777B"),
        })
        {
            var outcome = Assert.Single(await UpsertAsync(site, stranger, new PatentRecord
            {
                ApplicationNumber = number, Title = "别的标题", TitleEn = "Other", Agency = "冒名代理所", Applicants = ["别家有限公司"], GrantDate = new DateOnly(2022, 2, 2),
                Publications = [new PublicationRecord(publication, new DateOnly(2022, 2, 2))], Description = ["说明书"], IsDivisional = true,
            }));

            Assert.Equal((UpsertKind.Unchanged, PatentReason.BelongsToAnother, id), (outcome.Kind, outcome.ReasonCode, outcome.RightId));
            var right = await FindAsync(site, id);
            Assert.Equal(_record.Title, right.Title);
            Assert.Equal(["示例钒业有限公司"], right.OwnerNames());
            Assert.Equal((null, null, null, false), (right.TitleEn, right.Agency, right.GrantDate, right.IsDivisional));
            Assert.DoesNotContain(right.Publications, p => p.Number == publication);
            Assert.StartsWith("CN ", right.DisplayNumber, StringComparison.Ordinal);
        }

        // The number is still free for the application that bears it.
        Assert.Equal(UpsertKind.Added, (await UpsertAsync(site, _operator, new PatentRecord
        {
            ApplicationNumber = "201110269715.3", Title = "真正的专利", Publications = [new PublicationRecord("CN113000777B", new DateOnly(2022, 2, 2))],
        }))[0].Kind);
    }

    // PAT-06: ZL is for granted patents; a party's word makes none.
    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_GrantInAPartysFile_WaitsForTheRegister(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var granted = _record with { Publications = [new PublicationRecord("CN103631670B", new DateOnly(2016, 5, 4))], GrantDate = new DateOnly(2016, 5, 4) };

        var id = (await UpsertAsync(site, Of(owner), granted))[0].RightId!.Value;
        var stated = await FindAsync(site, id);
        Assert.Equal(("CN 201210299861.5", new DateOnly(2016, 5, 4)), (stated.DisplayNumber, stated.GrantDate));
        using (var api = System.Text.Json.JsonDocument.Parse(await site.CreateClient().GetStringAsync("/api/v1/patents/201210299861.5", TestContext.Current.CancellationToken)))
        {
            Assert.Equal(System.Text.Json.JsonValueKind.Null, api.RootElement.GetProperty("grantDate").ValueKind);
        }

        Assert.Contains("当事人陈述，待核实", await site.CreateClient().GetStringAsync("/patents/201210299861.5", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(UpsertKind.Updated, (await UpsertAsync(site, _operator, granted))[0].Kind);
        Assert.Equal("ZL 201210299861.5", (await FindAsync(site, id)).DisplayNumber);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_ByTheOneWhoClaimedTheOperatorsRecord_AddsTextsOnly(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = (await UpsertAsync(site, _operator, _record))[0].RightId!.Value;
        await site.InScopeAsync(p => p.GetRequiredService<IRightClaiming>().ClaimAsync(owner, [id], TestContext.Current.CancellationToken));

        var outcome = await UpsertAsync(site, Of(owner), _record with
        {
            Title = "别的标题", FilingDate = new DateOnly(2012, 1, 1), Agency = "某代理机构", Description = ["说明书"], Ipc = ["C01G 23/07"], GrantDate = new DateOnly(2016, 5, 4),
        });

        Assert.Equal(UpsertKind.Updated, outcome[0].Kind);
        var right = await FindAsync(site, id);
        Assert.Equal((_record.Title, _record.FilingDate, null), (right.Title, right.FilingDate, right.GrantDate));
        Assert.Equal(["C22B 34/22"], right.Ipc.Select(i => i.Symbol));
        Assert.Equal(("某代理机构", 1), (right.Agency, right.Text!.Description.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_OfAChangedRight_RecordsWhoChangedWhat(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var source = Of(owner) with { UserId = "lin" };
        var id = (await UpsertAsync(site, source, _record))[0].RightId!.Value;

        await UpsertAsync(site, source, _record with { Title = "改过的名称" });

        var subject = id.ToString("N");
        var entry = await site.QueryAsync(db => db.Set<Exchange.Framework.Auditing.AuditEntry>().SingleAsync(e => e.SubjectId == subject));
        Assert.Equal(("Right.Imported", "lin"), (entry.Action, entry.ActorId));
        Assert.Contains(_record.Title!, entry.OldValues, StringComparison.Ordinal);
        Assert.Contains("改过的名称", entry.NewValues, StringComparison.Ordinal);
        Assert.DoesNotContain("Abstract", entry.NewValues, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_ReplacedNamesAndSymbols_AreStored(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var added = await UpsertAsync(site, _operator, _record);

        await UpsertAsync(site, _operator, _record with { Applicants = ["示例钛业有限公司", "示例大学"], Ipc = ["C01G 23/07", "C22B 34/22"], Title = "氯化法钛白" });

        var right = await FindAsync(site, added[0].RightId!.Value);
        Assert.Equal(["示例钛业有限公司", "示例大学"], right.OwnerNames());
        Assert.Equal(["C01G 23/07", "C22B 34/22"], right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol));
        Assert.Equal("VT06-04", right.Taxonomy.OrderBy(t => t.Position).First().Node);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Upsert_FullBatch_IsFoundBySearchAndNumber(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var records = Enumerable.Range(0, 500).Select(i =>
        {
            var body = $"20121{i:0000000}";
            return new PatentRecord { ApplicationNumber = $"{body}.{ApplicationNumber.ComputeCheckCharacter(body)}", Title = $"提钒方法 {i}", Ipc = ["C22B 34/22"] };
        }).ToArray();

        Assert.All(await UpsertAsync(site, _operator, records), o => Assert.Equal(UpsertKind.Added, o.Kind));
        Assert.All(await UpsertAsync(site, _operator, records), o => Assert.Equal(UpsertKind.Unchanged, o.Kind));

        await site.CatchUpAsync();
        var result = await site.InScopeAsync(p => Task.FromResult(p.GetRequiredService<ISearchService>().Search(
            new SearchRequest { Source = "patents", Query = "提钒", Filters = new Dictionary<string, IReadOnlyList<string>> { ["taxonomy"] = ["VT03"] } })));
        Assert.Equal(500, result.Total);
    }

    private static Task<IReadOnlyList<PatentOutcome>> UpsertAsync(RightsSite site, PatentSource source, params PatentRecord[] records) =>
        UpsertAsync(site, source, dryRun: false, records);

    private static Task<IReadOnlyList<PatentOutcome>> UpsertAsync(RightsSite site, PatentSource source, bool dryRun, params PatentRecord[] records) =>
        site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync(records, source, dryRun, TestContext.Current.CancellationToken));

    private static Task<IpRight> FindAsync(RightsSite site, Guid id) => site.QueryAsync(db => db.Set<IpRight>().AsNoTracking()
        .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Taxonomy).Include(r => r.Text).AsSplitQuery().SingleAsync(r => r.Id == id));

    private static PatentSource Of(Exchange.Parties.Contracts.PartySummary party) => new("自有文件", party.Id, IsManual: false);
}
