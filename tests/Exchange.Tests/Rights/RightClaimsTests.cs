using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

public sealed class RightClaimsTests
{
    private static readonly CancellationToken _none = CancellationToken.None;

    // The site's clock stands at 16:00 of this day in Shanghai.
    private static readonly DateOnly _today = new(2026, 11, 23);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Claim_NameAndFormerName_AtOnceAndOnlyOnce(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒钛科技有限公司", formerNames: "示例钒业有限公司");
        var other = site.Parties.Add("别家有限公司");
        var own = await AddAsync(site, "201210299861.5", "示例钒钛科技有限公司");
        var former = await AddAsync(site, "202110070923.4", "示例钒业有限 公司");
        var foreign = await AddAsync(site, "201110269715.3", "第三家有限公司");

        var candidates = await ClaimsAsync(site, (c, p) => c.GetCandidatesAsync(owner, p.GetRequiredService<RightTexts>(), 1, 20, _none));
        Assert.Equal([own, former], candidates.Items.Select(r => r.Id).Order());

        var claimed = await ClaimsAsync(site, (c, _) => c.ClaimAsync([own, former, foreign], Actor(owner), _none));
        Assert.Equal(2, claimed.Value);
        Assert.Equal(0, (await ClaimsAsync(site, (c, _) => c.ClaimAsync([own], Actor(other), _none))).Value);
        Assert.True((await AuthorityAsync(site, own, owner)).MayList);
        Assert.False((await AuthorityAsync(site, own, other)).MayList);
        Assert.Equal(2, (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().GetClaimedAsync(owner.Id, 0, 10, _none))).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Claim_UnverifiedOrGovernment_IsRefused(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var id = await AddAsync(site, "201210299861.5", "示例局");
        var unverified = site.Parties.Add("示例局", verified: false);
        var government = site.Parties.Add("示例局", kind: OrganisationKind.Government);

        Assert.False((await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(unverified), _none))).Succeeded);
        Assert.False((await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(government), _none))).Succeeded); // patent law art. 79
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Claim_ByAPersonOfTheSameName_WantsEvidence(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var id = await AddAsync(site, "201210299861.5", "示例甲");
        var namesake = site.Parties.AddPerson("示例甲");

        Assert.Empty((await ClaimsAsync(site, (c, p) => c.GetCandidatesAsync(namesake, p.GetRequiredService<RightTexts>(), 1, 20, _none))).Items);
        Assert.False((await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(namesake), _none))).Succeeded);
        Assert.True((await ClaimsAsync(site, (c, _) => c.SubmitEvidenceAsync(id, EvidenceKind.RegisterExtract, null, Scan(), Actor(namesake), _none))).Succeeded);
    }

    // STA-01: the status rests on the register; what a party says for its own right must be found there first.
    [Theory, MemberData(nameof(Both))]
    public async Task Event_StatedByTheOwner_SpeaksForTheRightOnlyWhenConfirmed(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));
        await AddEventAsync(site, id, owner, "PE01", new DateOnly(2026, 6, 1), "Y2026510000001");
        Assert.Equal([StatusFlag.Pledged], await FlagsAsync(site, id));

        await AddEventAsync(site, id, owner, "PC01", new DateOnly(2026, 7, 1), "Y2026510000001");
        Assert.Equal([StatusFlag.Pledged], await FlagsAsync(site, id));

        var queue = await site.InScopeAsync(p => p.GetRequiredService<StatedEvents>().GetQueueAsync(1, 20, _none));
        Assert.Equal(2, queue.Total);
        var release = queue.Items[1].Id;
        Assert.False((await DecideEventAsync(release, confirmed: true, Actor(owner) with { IsOperator = true })).Succeeded);
        Assert.False((await DecideEventAsync(release, confirmed: true, new RightActor(null, IsOperator: true, "operator"), _today.AddDays(1))).Succeeded);
        Assert.False((await DecideEventAsync(release, confirmed: true, new RightActor(null, IsOperator: true, "operator"), new DateOnly(2026, 6, 30))).Succeeded);
        Assert.True((await DecideEventAsync(release, confirmed: true, new RightActor(null, IsOperator: true, "operator"), _today.AddDays(-2))).Succeeded);
        Assert.Equal(_today.AddDays(-2), (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().FindAsync([id], _none)))[id].StatusCheckedOn);
        Assert.Empty(await FlagsAsync(site, id));
        Assert.False((await DecideEventAsync(release, confirmed: false, new RightActor(null, IsOperator: true, "operator"))).Succeeded);

        Task<Result> DecideEventAsync(Guid eventId, bool confirmed, RightActor actor, DateOnly? day = null) =>
            site.InScopeAsync(p => p.GetRequiredService<RightCare>().DecideEventAsync(eventId, confirmed, null, day ?? _today, actor, _none));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Entry_ByAnUnverifiedParty_StaysOutOfTheRegister(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var newcomer = site.Parties.Add("示例新公司", verified: false);
        var form = new RightForm { Kind = IpKind.Patent, Number = "201210299861.5", Title = "提钒方法", Owners = "第三家有限公司" };

        var entered = await site.InScopeAsync(p => p.GetRequiredService<RightEntry>().SaveAsync(form, Actor(newcomer), _none));

        Assert.False(entered.Succeeded);
        Assert.False(await site.QueryAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.Set<IpRight>())));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Authority_CoOwner_NeedsConsent(TestDatabase database)
    {
        // ASG-02
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司", "示例大学");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));

        var before = await AuthorityAsync(site, id, owner);
        Assert.False(before.MayList);
        Assert.Equal(["示例大学"], before.MissingConsents);
        Assert.False((await ClaimsAsync(site, (c, _) => c.AddConsentAsync(id, ConsentGiver.CoOwner, "别的大学", Scan(), Actor(owner), _none))).Succeeded);
        Assert.True((await ClaimsAsync(site, (c, _) => c.AddConsentAsync(id, ConsentGiver.CoOwner, "示例大学", Scan(), Actor(owner), _none))).Succeeded);
        Assert.True((await AuthorityAsync(site, id, owner)).MayList);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Authority_PledgedRight_WantsAConsentSinceTheNewestPledge(TestDatabase database)
    {
        // LIC-09, ASG-06
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));
        Task<Result> ConsentAsync() => ClaimsAsync(site, (c, _) => c.AddConsentAsync(id, ConsentGiver.Pledgee, "示例银行", Scan(), Actor(owner), _none));

        Assert.False((await ConsentAsync()).Succeeded);
        await AddEventAsync(site, id, owner, "PE01", new DateOnly(2026, 6, 1), "Y2026510000001");
        Assert.False((await AuthorityAsync(site, id, owner)).HasPledgeeConsent);
        Assert.Equal([StatusFlag.Pledged], await FlagsAsync(site, id));
        Assert.True((await ConsentAsync()).Succeeded);
        Assert.True((await AuthorityAsync(site, id, owner)).HasPledgeeConsent);
    }

    // LIC-09: a consent says nothing about a pledge that came after it.
    [Fact]
    public void CoversPledges_PledgeAfterTheConsent_DoesNot()
    {
        LegalFact[] facts =
        [
            new(Guid.NewGuid(), "PE01", null, new DateOnly(2026, 6, 1), null, "Y2026510000001"),
            new(Guid.NewGuid(), "PE01", null, new DateOnly(2026, 11, 20), null, "Y2026510000002"),
        ];
        var consentedOn = new DateOnly(2026, 11, 19);

        Assert.True(ListingRules.CoversPledges(consentedOn, LegalStatus.Fold(facts, new DateOnly(2026, 11, 19))));
        Assert.False(ListingRules.CoversPledges(consentedOn, LegalStatus.Fold(facts, new DateOnly(2026, 11, 20))));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Dispute_AcceptedExtract_ReplacesClaimAndOwners(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var holder = site.Parties.Add("示例钒业有限公司");
        var buyer = site.Parties.Add("示例钛业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(holder), _none));

        Assert.True((await ClaimsAsync(site, (c, _) => c.SubmitEvidenceAsync(id, EvidenceKind.RegisterExtract, "已受让", Scan(), Actor(buyer), _none))).Succeeded);
        Assert.False((await ClaimsAsync(site, (c, _) => c.SubmitEvidenceAsync(id, EvidenceKind.RegisterExtract, null, Scan(), Actor(buyer), _none))).Succeeded);
        var row = Assert.Single((await DecisionsAsync(site, d => d.GetQueueAsync(false, true, 1, 20, _none))).Items);
        Assert.True(row.IsDispute);
        Assert.True((await AuthorityAsync(site, id, holder)).MayList);

        // Who decides has read the extract and types what it tells.
        var unread = new ClaimDecisionForm { Version = 1, StandingVersion = 1, Accept = true, Reason = "登记簿副本属实" };
        Assert.Equal(nameof(unread.Owners), (await DecisionsAsync(site, d => d.DecideAsync(row.Id, unread, "operator", _none))).Field);
        var form = new ClaimDecisionForm { Version = 1, StandingVersion = 1, Accept = true, Reason = "登记簿副本属实", Owners = "示例钛业有限公司" };
        Assert.True((await DecisionsAsync(site, d => d.DecideAsync(row.Id, form, "operator", _none))).Succeeded);
        Assert.False((await DecisionsAsync(site, d => d.DecideAsync(row.Id, form, "operator", _none))).Succeeded);
        Assert.False((await AuthorityAsync(site, id, holder)).MayList);
        Assert.True((await AuthorityAsync(site, id, buyer)).MayList);
        Assert.Equal(3, site.Notifier.Sent.Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Decision_ByAMemberOfEitherParty_IsRefused(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var holder = site.Parties.Add("示例钒业有限公司");
        var buyer = site.Parties.Add("示例钛业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(holder), _none));
        await ClaimsAsync(site, (c, _) => c.SubmitEvidenceAsync(id, EvidenceKind.RegisterExtract, null, Scan(), Actor(buyer), _none));
        var claim = Assert.Single((await DecisionsAsync(site, d => d.GetQueueAsync(false, true, 1, 20, _none))).Items).Id;
        var form = new ClaimDecisionForm { Version = 1, StandingVersion = 1, Accept = true, Reason = "登记簿副本属实", Owners = "示例钛业有限公司" };

        foreach (var member in new[] { buyer, holder })
        {
            var decided = await DecisionsAsync(site, d => d.DecideAsync(claim, form, $"user-{member.Id:N}", _none));
            Assert.Equal("You belong to a party of this claim. Somebody else must decide it.", decided.Error);
        }

        Assert.True((await AuthorityAsync(site, id, holder)).MayList);
        Assert.True((await DecisionsAsync(site, d => d.DecideAsync(claim, form, "operator", _none))).Succeeded);
    }

    // The operator's people are a party like others where a right of their own is concerned, whichever party they act for just now.
    [Theory, MemberData(nameof(Both))]
    public async Task Care_ForOnesOwnRight_IsNoOperatorsWord(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));
        var form = new EventForm { Code = "GR01", AnnouncedOn = new DateOnly(2016, 5, 4), Source = "专利公报" };
        var member = Actor(owner) with { Current = null, IsOperator = true };

        Assert.False((await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, form, member, _none))).Succeeded);
        Assert.True((await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, form, Actor(owner) with { IsOperator = true }, _none))).Succeeded);
        Assert.Equal(BaseStatus.Unknown, (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().FindAsync([id], _none)))[id].Status);
        var stated = (await site.InScopeAsync(p => p.GetRequiredService<StatedEvents>().GetQueueAsync(1, 20, _none))).Items.Single().Id;
        Assert.False((await site.InScopeAsync(p => p.GetRequiredService<RightCare>().DecideEventAsync(stated, true, null, _today, member, _none))).Succeeded);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Entry_OfAGrantDateByAParty_IsAStatement(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var form = new RightForm
        {
            Kind = IpKind.Patent, Number = "201210299861.5", Title = "提钒方法", Owners = owner.Name, FilingDate = new DateOnly(2012, 8, 22), GrantDate = new DateOnly(2016, 5, 4),
        };

        var id = (await EnterAsync(site, form, owner)).Value;
        Assert.Equal("CN 201210299861.5", await NumberAsync());
        var statement = Assert.Single((await site.InScopeAsync(p => p.GetRequiredService<StatedEvents>().GetQueueAsync(1, 20, _none))).Items);
        Assert.Equal(new DateOnly(2016, 5, 4), statement.AnnouncedOn);
        Assert.True((await site.InScopeAsync(p => p.GetRequiredService<RightCare>()
            .DecideEventAsync(statement.Id, confirmed: true, null, _today, new RightActor(null, IsOperator: true, "operator"), _none))).Succeeded);
        Assert.Equal("ZL 201210299861.5", await NumberAsync());

        async Task<string> NumberAsync() => (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().FindAsync([id], _none)))[id].Number;
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Importer_OfAnothersPatent_CannotNameItselfAsOwner(TestDatabase database)
    {
        // ASG-01: authority to list hangs on the owner on record.
        await using var site = await RightsSite.StartAsync(database);
        var stranger = site.Parties.Add("示例外人有限公司");
        var id = (await ImportAsync("示例钒业有限公司")).RightId!.Value;

        var form = (await site.InScopeAsync(p => p.GetRequiredService<RightEntry>().FindAsync(id, Actor(stranger), _none)))!;
        form.Owners = stranger.Name;
        Assert.Equal(nameof(RightForm.Owners), (await site.InScopeAsync(p => p.GetRequiredService<RightEntry>().SaveAsync(form, Actor(stranger), _none))).Field);
        Assert.Equal(UpsertKind.Unchanged, (await ImportAsync(stranger.Name)).Kind);

        Assert.Equal(["示例钒业有限公司"], (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().FindAsync([id], _none)))[id].Owners);
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(stranger), _none));
        Assert.False((await AuthorityAsync(site, id, stranger)).MayList);

        // Nor may who brought the record say anything of the right.
        var lapse = new EventForm { Code = "CF01", AnnouncedOn = new DateOnly(2026, 11, 3), Source = "公报" };
        Assert.False((await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, lapse, Actor(stranger), _none))).Succeeded);
        Assert.False((await site.InScopeAsync(p => p.GetRequiredService<RightCare>().OverrideTaxonomyAsync(id, ["VT01-01"], "因为", Actor(stranger), _none))).Succeeded);
        Assert.Empty((await site.InScopeAsync(p => p.GetRequiredService<StatedEvents>().GetQueueAsync(1, 20, _none))).Items);
        var desk = site.CreateClient(stranger);
        Assert.DoesNotContain("201210299861.5", await desk.GetStringAsync("/desk/rights", _none), StringComparison.Ordinal);
        Assert.Contains("201210299861.5", await desk.GetStringAsync("/desk/rights?show=brought", _none), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.GetAsync($"/desk/rights/{id:N}/events/new", _none)).StatusCode);

        async Task<PatentOutcome> ImportAsync(string owner) => (await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>().UpsertAsync(
            [new PatentRecord { ApplicationNumber = "201210299861.5", Title = "提钒方法", Applicants = [owner] }],
            new PatentSource("公报.xml", stranger.Id, IsManual: false), dryRun: false, _none)))[0];
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Edit_OfAClaimedRight_LeavesNumberAndTheRegistersWordAlone(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var registers = await AddAsync(site, "201210299861.5", owner.Name);
        var own = (await EnterAsync(site, new RightForm { Kind = IpKind.Trademark, Number = "12345678", NiceClass = 6, Title = "攀钛", Owners = owner.Name }, owner)).Value;
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([registers, own], Actor(owner), _none));

        Assert.Equal(nameof(RightForm.Title), (await EditAsync(registers, f => f.Title = "别的名称")).Field);
        Assert.Equal(nameof(RightForm.GrantDate), (await EditAsync(registers, f => f.GrantDate = new DateOnly(2016, 5, 4))).Field);
        Assert.Equal(nameof(RightForm.Number), (await EditAsync(own, f => f.Number = "87654321")).Field);
        Assert.Equal(nameof(RightForm.Number), (await EditAsync(own, f => f.NiceClass = 9)).Field);
        Assert.True((await EditAsync(registers, f => f.TitleEn = "Vanadium")).Succeeded);
        Assert.True((await EditAsync(own, f => f.Title = "攀钛牌")).Succeeded);

        var subject = own.ToString("N");
        var edited = await site.QueryAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Set<Exchange.Framework.Auditing.AuditEntry>().Where(e => e.SubjectId == subject && e.Action == "Right.Edited")));
        Assert.Contains("\"攀钛\"", edited.OldValues, StringComparison.Ordinal);
        Assert.Contains("\"攀钛牌\"", edited.NewValues, StringComparison.Ordinal);

        async Task<Result<Guid>> EditAsync(Guid id, Action<RightForm> change)
        {
            var form = (await site.InScopeAsync(p => p.GetRequiredService<RightEntry>().FindAsync(id, Actor(owner), _none)))!;
            change(form);
            return await EnterAsync(site, form, owner);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Answer_OfTheStandingParty_IsReadBesideTheDispute(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var challenger = site.Parties.Add("示例受让有限公司");
        var id = await AddAsync(site, "201210299861.5", owner.Name);
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));
        Assert.False((await AnswerAsync(owner, "没有异议", null)).Succeeded);

        await ClaimsAsync(site, (c, _) => c.SubmitEvidenceAsync(id, EvidenceKind.PowerOfAttorney, null, Scan(), Actor(challenger), _none));
        Assert.False((await AnswerAsync(challenger, "不是我的认领", null)).Succeeded);
        Assert.Equal(nameof(AnswerForm.Statement), (await AnswerAsync(owner, " ", null)).Field);
        Assert.True((await AnswerAsync(owner, "登记簿副本见附件", Scan())).Succeeded);
        Assert.True((await AnswerAsync(owner, "补充说明", null)).Succeeded);

        var waiting = Assert.Single((await DecisionsAsync(site, d => d.GetQueueAsync(decided: false, disputesOnly: true, 1, 20, _none))).Items);
        var claim = await site.InScopeAsync(p => p.GetRequiredService<ClaimDecisions>().FindAsync(
            waiting.Id, p.GetRequiredService<Exchange.Media.Contracts.IFileStore>(), _none));
        Assert.Equal(("证明.pdf", "补充说明", true), (claim!.Standing!.EvidenceName, claim.Standing.Statement, claim.Standing.IsByName));

        // Whoever decides has read what the other side said last.
        var refusal = new ClaimDecisionForm { Version = claim.Version, StandingVersion = claim.StandingVersion - 1, Accept = false, Reason = "登记簿如此" };
        Assert.False((await DecisionsAsync(site, d => d.DecideAsync(waiting.Id, refusal, "operator", _none))).Succeeded);
        refusal.StandingVersion = claim.StandingVersion;
        Assert.True((await DecisionsAsync(site, d => d.DecideAsync(waiting.Id, refusal, "operator", _none))).Succeeded);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == ClaimNotices.DisputedKind && n.Arguments.Contains("登记簿如此"));
        Assert.False((await AnswerAsync(owner, "太晚", null)).Succeeded);

        Task<Result> AnswerAsync(PartySummary party, string? statement, IFormFile? file) =>
            site.InScopeAsync(p => p.GetRequiredService<Disputes>().AnswerAsync(id, statement, file, party, _none));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Withdraw_StandingClaim_FreesTheRight(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var owner = site.Parties.Add("示例钒业有限公司");
        var id = await AddAsync(site, "201210299861.5", "示例钒业有限公司");
        await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none));

        Assert.True((await ClaimsAsync(site, (c, _) => c.WithdrawAsync(id, Actor(owner), _none))).Succeeded);
        Assert.False((await AuthorityAsync(site, id, owner)).MayList);
        Assert.Equal(1, (await ClaimsAsync(site, (c, _) => c.ClaimAsync([id], Actor(owner), _none))).Value);
    }

    private static RightActor Actor(PartySummary party) => new(new CurrentParty(party, MemberRole.Administrator), IsOperator: false, $"user-{party.Id:N}");

    private static Task<Result<Guid>> EnterAsync(RightsSite site, RightForm form, PartySummary party) =>
        site.InScopeAsync(p => p.GetRequiredService<RightEntry>().SaveAsync(form, Actor(party), _none));

    private static FormFile Scan() => new(Stream.Null, 0, 0, "file", "证明.pdf");

    private static Task<T> ClaimsAsync<T>(RightsSite site, Func<RightClaims, IServiceProvider, Task<T>> work) =>
        site.InScopeAsync(p => work(p.GetRequiredService<RightClaims>(), p));

    private static Task<T> DecisionsAsync<T>(RightsSite site, Func<ClaimDecisions, Task<T>> work) =>
        site.InScopeAsync(p => work(p.GetRequiredService<ClaimDecisions>()));

    private static Task<ListingAuthority> AuthorityAsync(RightsSite site, Guid id, PartySummary party) =>
        site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().GetAuthorityAsync(id, party.Id, _none));

    private static async Task AddEventAsync(RightsSite site, Guid id, PartySummary party, string code, DateOnly day, string reference)
    {
        var form = new EventForm { Code = code, AnnouncedOn = day, Reference = reference, Source = "专利公报" };
        var result = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, form, Actor(party), _none));
        Assert.True(result.Succeeded, result.Error);
    }

    private static async Task<IReadOnlyList<StatusFlag>> FlagsAsync(RightsSite site, Guid id) =>
        (await site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().FindAsync([id], _none)))[id].Flags;

    private static async Task<Guid> AddAsync(RightsSite site, string number, params string[] applicants)
    {
        var record = new PatentRecord { ApplicationNumber = number, Title = "提钒方法", Applicants = applicants };
        var outcome = await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>()
            .UpsertAsync([record], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, _none));
        return outcome[0].RightId!.Value;
    }
}
