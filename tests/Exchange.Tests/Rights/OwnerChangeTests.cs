using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>Rules §4.2 and ASG-01: with the register's owner the authority to offer passes on.</summary>
public sealed class OwnerChangeTests
{
    private const string Seller = "示例钒业有限公司";
    private const string Buyer = "示例钛材有限公司";

    private static readonly RightActor _operator = new(null, IsOperator: true, "operator");

    // The site's clock stands at 16:00 of this day in Shanghai.
    private static readonly DateOnly _today = new(2026, 11, 23);

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_WithoutItsOwners_LetsNobodyOfferUntilTheyAreConfirmed(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (seller, buyer, id) = await ClaimedAsync(site);

        foreach (var code in new[] { "TR01", "TA01", "CP01", "CP03" })
        {
            Assert.True(EventCatalog.Find(code)!.ChangesOwner);
        }

        await AddAsync(site, id, "TR01", _today.AddDays(-3), owners: null, _operator);

        var authority = await AuthorityAsync(site, id, seller);
        Assert.False(authority.MayList);
        Assert.Equal("ASG-01", authority.Rule);
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "rights.owners-changed");
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "rights.owners-to-confirm");

        // Nor may anybody claim by a name that the register no longer bears.
        Assert.Equal(0, await site.InScopeAsync(p => p.GetRequiredService<RightClaims>().Candidates(buyer).CountAsync(Cancel)));
        Assert.False((await ConfirmAsync(site, id, Seller, new RightActor(new CurrentParty(seller, MemberRole.Administrator), IsOperator: true, "both"))).Succeeded);

        // The operator reads that the party is still among the owners: nothing else changes.
        Assert.True((await ConfirmAsync(site, id, $"{Seller}\n{Buyer}", _operator)).Succeeded);
        authority = await AuthorityAsync(site, id, seller);
        Assert.Equal([Buyer], authority.MissingConsents);
        Assert.True(authority.IsForOrdinaryLicencesOnly);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_ToOthers_EndsTheClaimAndLetsThemClaim(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (seller, buyer, id) = await ClaimedAsync(site);

        await AddAsync(site, id, "TR01", _today, Buyer, _operator);

        Assert.Equal("ASG-01", (await AuthorityAsync(site, id, seller)).Rule);
        Assert.Equal(ClaimState.Superseded, await site.QueryAsync(db => db.Set<RightClaim>().Select(c => c.State).SingleAsync(Cancel)));
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "rights.owners-changed");
        Assert.Equal(0, (await ClaimAsync(site, id, seller)).Value);
        Assert.Equal(1, (await ClaimAsync(site, id, buyer)).Value);
        Assert.True((await AuthorityAsync(site, id, buyer)).MayList);
        Assert.Contains(Buyer, await site.CreateClient().GetStringAsync("/patents/201210299861.5", Cancel), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_StatedByTheClaimant_WaitsForTheOperatorWhoEntersTheOwners(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (seller, buyer, id) = await ClaimedAsync(site);
        await AddAsync(site, id, "TR01", _today, Seller, new RightActor(new CurrentParty(seller, MemberRole.Administrator), IsOperator: false, "seller"));
        Assert.True((await AuthorityAsync(site, id, seller)).MayList);

        var row = (await site.InScopeAsync(p => p.GetRequiredService<StatedEvents>().GetQueueAsync(1, 20, Cancel))).Items[0];
        Assert.True(row.ChangesOwner);
        Assert.Equal(Seller, row.OwnersAfter);
        var decided = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().DecideEventAsync(row.Id, confirmed: true, Buyer, _today, _operator, Cancel));

        Assert.True(decided.Succeeded, decided.Error);
        Assert.False((await AuthorityAsync(site, id, seller)).MayList);
        Assert.Equal(1, (await ClaimAsync(site, id, buyer)).Value);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Extract_ReadLaterThanAnOldTransfer_CoversIt(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (seller, _, id) = await ClaimedAsync(site);
        Assert.True((await ConfirmAsync(site, id, Seller, _operator)).Succeeded);

        await AddAsync(site, id, "TR01", new DateOnly(2019, 5, 1), owners: null, _operator);

        Assert.True((await AuthorityAsync(site, id, seller)).MayList);
    }

    /// <summary>Rules §4.2: TR01 alerts pledgee and licensee.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_TellsPledgeesAndLicenseesWhoAreHere_AndListsTheOthers(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (_, _, id) = await ClaimedAsync(site);
        var code = CreditCode.Parse("91510400MA6000000").Normalised;
        var bank = await KeepPartyAsync(site, "示例银行攀枝花分行", code, VerificationState.Verified);
        var licensee = await KeepPartyAsync(site, "示例（攀枝花）钛材有限公司", null, VerificationState.Verified);
        await KeepPartyAsync(site, "示例小贷有限公司", null, VerificationState.Unverified);
        await BurdenAsync(site, id, "PE01", "Y2024510990001", $"{code}\n示例小贷有限公司");
        await BurdenAsync(site, id, "EE01", "X2024510990002", "示例(攀枝花)钛材有限公司");
        await BurdenAsync(site, id, "EE01", "X2024510990003", holders: null);
        await BurdenAsync(site, id, "EE01", "X2024510990004", "示例研究院");
        await BurdenAsync(site, id, "EC01", "X2024510990004", holders: null);

        await AddAsync(site, id, "TR01", _today.AddDays(-3), owners: null, _operator);

        Assert.Equal(
            new[] { $"user-{bank:N}", $"user-{licensee:N}" }.Order(StringComparer.Ordinal),
            site.Notifier.Receivers.Where(r => r.Kind == "rights.holder-alert").Select(r => r.UserId).Order(StringComparer.Ordinal));
        Assert.Contains(site.Notifier.Sent, n => n.Kind == "rights.holders-to-tell");
        var list = await ListAsync(site);
        Assert.Equal([null, "示例小贷有限公司"], list.Items.Select(r => r.Holder).Order(StringComparer.Ordinal));
        Assert.Equal("X2024510990003", list.Items.Single(r => r.Holder is null).Reference);

        // Who confirms the owners tells nobody a second time.
        Assert.True((await ConfirmAsync(site, id, Buyer, _operator)).Succeeded);
        Assert.Equal(2, (await ListAsync(site)).Total);
        Assert.Equal(2, site.Notifier.Receivers.Count(r => r.Kind == "rights.holder-alert"));

        // Who is to tell them reads what was announced of the pledge.
        var lender = list.Items.Single(r => r.Holder is not null);
        Assert.Equal(("专利公报", new DateOnly(2024, 6, 3)), lender.Events.Select(e => (e.Source, e.AnnouncedOn)).Single());

        var first = list.Items[0].Id;
        Assert.True((await site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().NoteToldAsync(first, "挂号信 1 号", "operator", Cancel)))!.Succeeded);
        Assert.False((await site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().NoteToldAsync(first, "再次", "operator", Cancel)))!.Succeeded);
        Assert.Null(await site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().NoteToldAsync(Guid.CreateVersion7(), "无", "operator", Cancel)));
        Assert.Equal(1, (await ListAsync(site)).Total);
        var told = Assert.Single((await site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().GetListAsync(told: true, 1, 20, Cancel))).Items);
        Assert.Equal((first, "挂号信 1 号"), (told.Id, told.ToldHow));
        Assert.Contains("201210299861.5", await site.CreateClient(isOperator: true).GetStringAsync("/Admin/Rights/Holders", Cancel), StringComparison.Ordinal);
        Assert.True((await site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().TakeBackAsync(first, Cancel)))!.Succeeded);
        Assert.Equal(2, (await ListAsync(site)).Total);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Transfer_BeforeThePledge_TellsNobody_AndAChangedPledgeNamesTheNewPledgee(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (_, _, id) = await ClaimedAsync(site);
        await BurdenAsync(site, id, "PE01", "Y2024510990001", "示例银行甲");
        await AddAsync(site, id, "TR01", new DateOnly(2019, 5, 1), owners: null, _operator);
        Assert.Equal(0, (await ListAsync(site)).Total);

        await BurdenAsync(site, id, "PM01", "Y2024510990001", "示例银行乙");
        foreach (var code in new[] { "TA01", "CP01", "CP03" })
        {
            Assert.True(EventCatalog.Find(code)!.ChangesOwner);
        }

        await AddAsync(site, id, "CP01", _today, owners: null, _operator);
        Assert.Equal("示例银行乙", Assert.Single((await ListAsync(site)).Items).Holder);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pledge_RecordedAfterTheTransferItPreceded_TellsThePledgeeThen(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (_, _, id) = await ClaimedAsync(site);
        await AddAsync(site, id, "TR01", _today.AddDays(-3), owners: null, _operator);
        Assert.Equal(0, (await ListAsync(site)).Total);

        await BurdenAsync(site, id, "PE01", "Y2024510990001", "示例银行丙");
        await BurdenAsync(site, id, "EE01", "X2024510990002", holders: null);

        Assert.Equal(["X2024510990002", "Y2024510990001"], (await ListAsync(site)).Items.Select(r => r.Reference).Order(StringComparer.Ordinal));
    }

    /// <summary>Rules §4.3, vector c: what was pledged is gone.</summary>
    [Theory, MemberData(nameof(Both))]
    public async Task End_OfAPledgedRight_TellsThePledgee(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var (_, _, id) = await ClaimedAsync(site);
        var bank = await KeepPartyAsync(site, "示例银行攀枝花分行", null, VerificationState.Verified);
        await AddAsync(site, id, "GR01", new DateOnly(2020, 1, 3), owners: null, _operator);
        await BurdenAsync(site, id, "PE01", "Y2024510990001", "示例银行攀枝花分行");
        await BurdenAsync(site, id, "EE01", "X2024510990002", "示例研究院");
        Assert.DoesNotContain(site.Notifier.Receivers, r => r.Kind == "rights.holder-alert");

        await AddAsync(site, id, "IW01", _today, owners: null, _operator);

        Assert.Equal($"user-{bank:N}", Assert.Single(site.Notifier.Receivers, r => r.Kind == "rights.holder-alert").UserId);
        var row = Assert.Single((await ListAsync(site)).Items);
        Assert.True(row.HasEnded);
        Assert.Equal(("示例研究院", _today), (row.Holder, row.HappenedOn));
    }

    private static Task<Page<HolderToTellRow>> ListAsync(RightsSite site) =>
        site.InScopeAsync(p => p.GetRequiredService<HolderAlerts>().GetListAsync(told: false, 1, 20, Cancel));

    private static async Task BurdenAsync(RightsSite site, Guid id, string code, string reference, string? holders)
    {
        var form = new EventForm { Code = code, AnnouncedOn = new DateOnly(2024, 6, 3), Reference = reference, Holders = holders, Source = "专利公报" };
        var result = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, form, _operator, Cancel));
        Assert.True(result.Succeeded, result.Error);
    }

    // In the database, where names are looked up; the sample parties are found by their ids only.
    private static Task<Guid> KeepPartyAsync(RightsSite site, string name, string? code, VerificationState verification) => site.QueryAsync(async db =>
    {
        var party = new Party { CreatedAt = site.Time.GetUtcNow(), IsDemo = true };
        party.Identify(new PartyIdentity(PartyKind.Organisation, OrganisationKind.Bank, name, code, null, null));
        if (verification == VerificationState.Verified)
        {
            party.VerifyAsExample(site.Time.GetUtcNow());
        }

        db.Add(party);
        await db.SaveChangesAsync(Cancel);
        return party.Id;
    });

    private static async Task<(PartySummary Seller, PartySummary Buyer, Guid Id)> ClaimedAsync(RightsSite site)
    {
        var seller = site.Parties.Add(Seller);
        var buyer = site.Parties.Add(Buyer);
        var record = new PatentRecord { ApplicationNumber = "201210299861.5", Title = "提钒方法", Applicants = [Seller] };
        var outcome = await site.InScopeAsync(p => p.GetRequiredService<IPatentRegistry>()
            .UpsertAsync([record], new PatentSource("test", null, IsManual: false), dryRun: false, Cancel));
        var id = outcome[0].RightId!.Value;
        Assert.Equal(1, (await ClaimAsync(site, id, seller)).Value);
        return (seller, buyer, id);
    }

    private static Task<Result<int>> ClaimAsync(RightsSite site, Guid id, PartySummary party) => site.InScopeAsync(
        p => p.GetRequiredService<RightClaims>().ClaimAsync([id], new RightActor(new CurrentParty(party, MemberRole.Administrator), IsOperator: false, "user"), Cancel));

    private static Task<ListingAuthority> AuthorityAsync(RightsSite site, Guid id, PartySummary party) =>
        site.InScopeAsync(p => p.GetRequiredService<IRightsDirectory>().GetAuthorityAsync(id, party.Id, Cancel));

    private static Task<Result> ConfirmAsync(RightsSite site, Guid id, string owners, RightActor actor) =>
        site.InScopeAsync(p => p.GetRequiredService<RightCare>().ConfirmOwnersAsync(id, owners, "专利登记簿", actor, Cancel));

    private static async Task AddAsync(RightsSite site, Guid id, string code, DateOnly day, string? owners, RightActor actor)
    {
        var form = new EventForm { Code = code, AnnouncedOn = day, OwnersAfter = owners, Source = "专利公报" };
        var result = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().AddEventAsync(id, form, actor, Cancel));
        Assert.True(result.Succeeded, result.Error);
    }
}
