using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Merging;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Tests.Financing;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Rights;

/// <summary>Two records that are one right: asked about, merged by two persons without loss, and undone.</summary>
public sealed class RightMergeTests
{
    private const string Title = "钒渣钠化焙烧提钒方法";
    private const string Owner = "示例钒业有限公司";

    // The second has a wrong digit: what a person typed who read 1 for 7.
    private const string Right = "202010299871.3";
    private const string Wrong = "202010299811.1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Pair_IsMergedByTwo_WithoutLoss_AndUndone(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var party = site.Parties.Add(Owner);
        var stays = await AddAsync(site, Right, new PatentRecord { Title = Title, Applicants = [Owner] });
        var goes = await AddAsync(site, Wrong, new PatentRecord
        {
            Title = "钒渣 钠化焙烧提钒方法", TitleEn = "Extraction of vanadium", Applicants = [Owner], Abstract = "以钒渣为原料。", Ipc = ["C22B 34/22"],
            Publications = [new PublicationRecord("CN113631670A", new DateOnly(2021, 11, 9))],
        });
        await ClaimAsync(site, goes, party.Id);
        await AddEventAsync(site, goes, "GR01", new DateOnly(2022, 10, 4));
        var (first, second) = (site.CreateClient(isOperator: true), site.CreateClient(isOperator: true, userId: "operator-2"));

        var row = (await first.GetPageAsync("/Admin/Duplicates/Rights")).QuerySelectorAll("tbody tr").Single();
        Assert.Contains("号码仅差一处", row.TextContent, StringComparison.Ordinal);
        var compare = $"/Admin/Duplicates/Rights/compare?goes={goes:N}&stays={stays:N}";
        var proposed = await first.PostFormAsync(compare, "/propose", ("Form.Reason", "证书载明前一号码"));
        var page = proposed.Headers.Location!.OriginalString;
        Assert.Null((await first.GetPageAsync(page)).QuerySelector("form[action$='/confirm']"));
        await second.PostFormAsync(page, "/confirm");

        var merged = await ReadAsync(site, stays);
        Assert.Equal(("Extraction of vanadium", party.Id, BaseStatus.Active, "CN113631670A"), (merged.TitleEn, merged.ClaimedBy, merged.Status, merged.PublicationNumber));
        Assert.Equal((Title, "以钒渣为原料。"), (merged.Title, merged.Text!.Abstract));
        Assert.Equal(stays, (await ReadAsync(site, goes)).MergedInto);
        Assert.Equal(ClaimState.Accepted, (await site.QueryAsync(db => db.Set<RightClaim>().SingleAsync(c => c.RightId == stays, Cancel))).State);
        Assert.Contains((Exchange.Rights.Services.ClaimNotices.MergedKind, $"user-{party.Id:N}"), site.Notifier.Receivers);

        // Its number leads to the other one; a file that names it changes nothing, and nobody enters it again.
        var visitor = site.CreateClient();
        Assert.Contains(Right, (await visitor.GetPageAsync($"/patents/{Wrong}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((UpsertKind.Unchanged, PatentReason.MergedAway, stays), Short(await UpsertAsync(site, Wrong, new PatentRecord { Title = "别的名称" })));
        Assert.DoesNotContain(Wrong, (await first.GetPageAsync("/Admin/Duplicates/Rights")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await first.PostFormAsync(page, "/undo", ("reason", "示例：看错了"));

        var (back, kept) = (await ReadAsync(site, goes), await ReadAsync(site, stays));
        Assert.Equal((null, (Guid?)party.Id, BaseStatus.Active, "CN113631670A"), (back.MergedInto, back.ClaimedBy, back.Status, back.PublicationNumber));
        Assert.Equal((null, null, BaseStatus.Unknown, null, false), (kept.TitleEn, kept.ClaimedBy, kept.Status, kept.PublicationNumber, kept.IsGranted));
        Assert.Null(kept.Text?.Abstract);
        Assert.Contains(Wrong, (await visitor.GetPageAsync($"/patents/{Wrong}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // Both claimed by the same party: the right has one claim that stands, and the undoing gives the other one back.
    [Theory, MemberData(nameof(Both))]
    public async Task Claims_OfOneParty_AreOneWhileMerged(TestDatabase database)
    {
        await using var site = await RightsSite.StartAsync(database);
        var party = site.Parties.Add(Owner);
        var stays = await AddAsync(site, Right, new PatentRecord { Title = Title, Applicants = [Owner] });
        var goes = await AddAsync(site, Wrong, new PatentRecord { Title = Title, Applicants = [Owner] });
        await ClaimAsync(site, stays, party.Id);
        await ClaimAsync(site, goes, party.Id);

        var page = await MergeAsync(site, goes, stays);

        Assert.Equal(
            [ClaimState.Accepted, ClaimState.Superseded],
            (await site.QueryAsync(db => db.Set<RightClaim>().Where(c => c.RightId == stays).Select(c => c.State).ToListAsync(Cancel))).Order());
        await site.CreateClient(isOperator: true).PostFormAsync(page, "/undo", ("reason", "示例：看错了"));
        Assert.All(
            await site.QueryAsync(db => db.Set<RightClaim>().ToListAsync(Cancel)), c => Assert.Equal(ClaimState.Accepted, c.State));
        Assert.Equal((party.Id, party.Id), ((await ReadAsync(site, goes)).ClaimedBy, (await ReadAsync(site, stays)).ClaimedBy));
    }

    [Fact]
    public async Task Pair_OfTwoRights_IsRefused_AndNotAskedAboutAgain()
    {
        await using var site = await RightsSite.StartAsync(TestDatabase.Sqlite);
        var (one, other) = (site.Parties.Add(Owner), site.Parties.Add("示例钛业有限公司"));
        var stays = await AddAsync(site, Right, new PatentRecord { Title = Title, Applicants = [Owner] });
        var goes = await AddAsync(site, Wrong, new PatentRecord { Title = Title, Applicants = [Owner] });
        await ClaimAsync(site, stays, one.Id);
        await ClaimAsync(site, goes, other.Id);
        var compare = $"/Admin/Duplicates/Rights/compare?goes={goes:N}&stays={stays:N}";
        var client = site.CreateClient(isOperator: true);

        var refused = await (await client.PostFormAsync(compare, "/propose", ("Form.Reason", "示例"))).ReadPageAsync();
        Assert.Contains("分别由两个组织认领", refused.QuerySelector(".summary-errors")!.TextContent, StringComparison.Ordinal);

        // Nothing is decided yet: the pair is still asked about.
        Assert.NotNull((await client.GetPageAsync("/Admin/Duplicates/Rights")).QuerySelector("tbody tr"));
        var form = (await client.GetPageAsync(compare)).QuerySelector<IHtmlFormElement>("form#merge")!;
        form.SetAttribute("action", "/Admin/Duplicates/Rights/two");
        await client.SubmitAsync(form, compare, [new("Form.Reason", "两件专利")]);
        Assert.Null((await client.GetPageAsync("/Admin/Duplicates/Rights")).QuerySelector("tbody tr"));
    }

    [Fact]
    public async Task Member_OfAPartyThatHasClaimedOne_DecidesNothing()
    {
        await using var site = await RightsSite.StartAsync(TestDatabase.Sqlite);
        var party = site.Parties.Add(Owner);
        var stays = await AddAsync(site, Right, new PatentRecord { Title = Title, Applicants = [Owner] });
        var goes = await AddAsync(site, Wrong, new PatentRecord { Title = Title, Applicants = [Owner] });
        var claimed = await AddClaimantOperatorAsync(site, party.Id, goes);
        var compare = $"/Admin/Duplicates/Rights/compare?goes={goes:N}&stays={stays:N}";

        Assert.Contains("须由他人决定", (await claimed.GetPageAsync(compare)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var refused = await (await claimed.PostFormAsync(compare, "/propose", ("Form.Reason", "示例"))).ReadPageAsync();
        Assert.Contains("须由他人决定", refused.QuerySelector(".summary-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await site.QueryAsync(db => db.Set<RightMerge>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Dossier_FollowsItsRight()
    {
        await using var site = await FinancingSite.StartAsync(TestDatabase.Sqlite);
        var number = await site.CompleteAsync();
        var before = (await site.DossierAsync(number)).RightIds;
        var other = Guid.CreateVersion7();
        await site.App.InScopeAsync(services => services.GetRequiredService<RowMover>().MoveAsync(RightMerging.Kind, Guid.CreateVersion7(), before[0], other, Cancel));

        Assert.Equal([other, before[1]], (await site.DossierAsync(number)).RightIds);

        // A dossier that names both stays as it is.
        await site.App.InScopeAsync(services => services.GetRequiredService<RowMover>().MoveAsync(RightMerging.Kind, Guid.CreateVersion7(), before[1], other, Cancel));
        Assert.Equal([other, before[1]], (await site.DossierAsync(number)).RightIds);
    }

    [Theory]
    [InlineData("202010299871", "202010299811", true)]
    [InlineData("202010299871", "202010298971", true)]
    [InlineData("202010299871", "20201029987", true)]
    [InlineData("202010299871", "202010299871", false)]
    [InlineData("202010299871", "202010299788", false)]
    [InlineData("202010299871", "202110299811", false)]
    public void Slip_IsOneCharacter(string one, string other, bool isOne)
    {
        Assert.Equal(isOne, NumberSlip.IsOne(one, other));
        Assert.Equal(isOne, NumberSlip.IsOne(other, one));
    }

    private static (UpsertKind Kind, string? Reason, Guid? Id) Short(PatentOutcome outcome) => (outcome.Kind, outcome.ReasonCode, outcome.RightId);

    private static async Task<string> MergeAsync(RightsSite site, Guid goes, Guid stays)
    {
        var proposed = await site.CreateClient(isOperator: true).PostFormAsync($"/Admin/Duplicates/Rights/compare?goes={goes:N}&stays={stays:N}", "/propose", ("Form.Reason", "示例"));
        var page = proposed.Headers.Location!.OriginalString;
        await site.CreateClient(isOperator: true, userId: "operator-2").PostFormAsync(page, "/confirm");
        return page;
    }

    private static Task<IpRight> ReadAsync(RightsSite site, Guid id) =>
        site.QueryAsync(db => db.Set<IpRight>().IgnoreQueryFilters().AsNoTracking().Include(r => r.Text).SingleAsync(r => r.Id == id, Cancel));

    private static Task ClaimAsync(RightsSite site, Guid id, Guid party) => site.QueryAsync(async db =>
    {
        var claim = new RightClaim { RightId = id, PartyId = party, Evidence = EvidenceKind.SameName, IsDispute = false, SubmittedAt = site.Time.GetUtcNow() };
        claim.Accept(null, null, site.Time.GetUtcNow());
        db.Add(claim);
        (await db.Set<IpRight>().SingleAsync(r => r.Id == id, Cancel)).SetClaimant(party, site.Time.GetUtcNow());
        return await db.SaveChangesAsync(Cancel);
    });

    // The invented members of a party bear its id: one of them is an operator as well.
    private static async Task<HttpClient> AddClaimantOperatorAsync(RightsSite site, Guid party, Guid right)
    {
        await ClaimAsync(site, right, party);
        site.Parties.Operators.Add(party, "operator-3");
        return site.CreateClient(isOperator: true, userId: "operator-3");
    }

    private static Task AddEventAsync(RightsSite site, Guid id, string code, DateOnly on) => site.QueryAsync(async db =>
    {
        var legal = new LegalEvent { RightId = id, Code = code, AnnouncedOn = on, Source = "示例公报", EnteredAt = site.Time.GetUtcNow() };
        db.Add(legal);
        (await db.Set<IpRight>().Include(r => r.Publications).SingleAsync(r => r.Id == id, Cancel)).FoldStatus([legal], new DateOnly(2026, 11, 23));
        return await db.SaveChangesAsync(Cancel);
    });

    private static async Task<Guid> AddAsync(RightsSite site, string number, PatentRecord record) => (await UpsertAsync(site, number, record)).RightId!.Value;

    private static async Task<PatentOutcome> UpsertAsync(RightsSite site, string number, PatentRecord record) => (await site.InScopeAsync(
        p => p.GetRequiredService<IPatentRegistry>().UpsertAsync([record with { ApplicationNumber = number }], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, Cancel)))[0];
}
