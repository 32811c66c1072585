using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
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
        var decided = await site.InScopeAsync(p => p.GetRequiredService<RightCare>().DecideEventAsync(row.Id, confirmed: true, Buyer, _operator, Cancel));

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
