using Exchange.Advertising.Domain;
using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Advertising;
using Exchange.Tests.Experts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Roles;

/// <summary>Nobody decides for the operator where a party of his or hers is concerned. Claims and listings have their own tests.</summary>
public sealed class OwnMatterTests
{
    private const string Colleague = "colleague@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Ads_OfTheReviewersBankOrItsRival_WaitForSomebodyElse(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var bank = await app.SignInForPartyAsync("示例银行");
        var rival = await app.SignInForPartyAsync("示例对手银行");
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await JoinAsync(app, "reviewer@test.example", "示例银行");
        var own = await bank.BookAndSubmitAsync(AdvertSite.Fields());
        var rivals = await rival.BookAndSubmitAsync(AdvertSite.Fields());

        await reviewer.PostFormAsync($"/Admin/Adverts/{own}", "/approve");
        await reviewer.PostFormAsync($"/Admin/Adverts/{rivals}", "/return", ("Reason", "不合适"));
        Assert.Equal([AdState.Submitted, AdState.Submitted], await StatesAsync());

        await app.CreateUserAsync(Colleague, "Reviewer");
        var other = await app.SignInAsync(Colleague);
        await other.PostFormAsync($"/Admin/Adverts/{own}", "/approve");
        await other.PostFormAsync($"/Admin/Adverts/{rivals}", "/approve");
        Assert.DoesNotContain(AdState.Submitted, await StatesAsync());

        Task<List<AdState>> StatesAsync() => app.QueryAsync(db => db.Set<AdBooking>().OrderBy(b => b.Number).Select(b => b.State).ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Slot_ForTheReviewersOwnListing_IsGivenBySomebodyElse(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await JoinAsync(app, "reviewer@test.example", "示例钒业有限公司");
        var listing = await app.ListAsync("示例钒业有限公司", "提钒工艺");
        var number = await reviewer.AnnounceAsync();
        await owner.PostFormAsync($"/roadshows/{number}", "/apply", ("listing", listing));

        await reviewer.PostFormAsync($"/Admin/Roadshows/{number}", "/give", ("slot", "1"));
        Assert.Equal(PitchState.Applied, await StateAsync());

        await app.CreateUserAsync(Colleague, "Reviewer");
        await (await app.SignInAsync(Colleague)).PostFormAsync($"/Admin/Roadshows/{number}", "/give", ("slot", "1"));
        Assert.Equal(PitchState.Given, await StateAsync());

        Task<PitchState> StateAsync() => app.QueryAsync(db => db.Set<RoadshowPitch>().Select(p => p.State).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Draw_InTheReviewersOwnMatter_IsMadeBySomebodyElse(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
        await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        await JoinAsync(app, "reviewer@test.example", "示例钒业有限公司");
        await AddExpertAsync(app);
        (string, string)[] form =
            [("Form.Title", "评估复核"), ("Form.Fields", "Valuation"), ("Form.Wanted", "1"), ("Form.Parties", "示例钒业有限公司")];

        await reviewer.PostFormAsync("/Admin/Draws/New", "/Admin/Draws/New", form);
        Assert.False(await app.QueryAsync(db => db.Set<ExpertDraw>().AnyAsync()));

        await app.CreateUserAsync(Colleague, "Reviewer");
        var other = await app.SignInAsync(Colleague);
        var path = (await other.PostFormAsync("/Admin/Draws/New", "/Admin/Draws/New", form)).RequestMessage!.RequestUri!.AbsolutePath;
        await app.CreateUserAsync("third@test.example", "Reviewer");
        var third = await app.SignInAsync("third@test.example");
        await app.WorkOnAsync(25, reviewer, other, third);
        await reviewer.EnterValueAsync(path);
        Assert.False(await app.QueryAsync(db => db.Set<ExpertDraw>().AnyAsync(d => d.PublicValue != null)));
        await other.EnterValueAsync(path);
        await reviewer.PostFormAsync(path, path + "/draw");
        Assert.Equal(DrawState.Committed, await StateAsync());
        await third.PostFormAsync(path, path + "/draw");
        Assert.Equal(DrawState.Drawn, await StateAsync());
        await reviewer.PostFormAsync(path, "/refuse", ("Reason", "换一位"));
        Assert.Equal(EntryState.Drawn, await app.QueryAsync(db => db.Set<DrawEntry>().Select(e => e.State).SingleAsync()));

        Task<DrawState> StateAsync() => app.QueryAsync(db => db.Set<ExpertDraw>().Select(d => d.State).SingleAsync());
    }

    private static async Task JoinAsync(ExchangeApp app, string email, string party)
    {
        var userId = await app.CreateUserAsync(email);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var id = await db.Set<Party>().Where(p => p.Name == party).Select(p => p.Id).SingleAsync();
            db.Add(new PartyMember { PartyId = id, UserId = userId, Role = MemberRole.Manager, JoinedAt = app.Time.GetUtcNow() });
            await db.SaveChangesAsync();
        });
    }

    private static async Task AddExpertAsync(ExchangeApp app)
    {
        var client = await app.SignInAsync("expert@test.example");
        await client.PostFormAsync(
            "/desk/expert", "/desk/expert", ("Form.Name", "专家"), ("Form.Title", "高级工程师"), ("Form.Employer", "单位"), ("Form.Fields", "Valuation"));
        var number = await app.QueryAsync(db => db.Set<Expert>().Select(e => e.Number).SingleAsync());
        await app.CreateUserAsync("admitting@test.example", "Reviewer");
        await (await app.SignInAsync("admitting@test.example")).PostFormAsync($"/Admin/Experts/{number}", "/admit", ("Admit.ValidUntil", "2027-11-23"));
    }
}
