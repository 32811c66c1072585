using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Exchange.Framework.Data;
using Exchange.Framework.Merging;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Parties;

/// <summary>Two organisations that are one: asked about, merged by two persons, with everything that names the one that goes, and undone.</summary>
public sealed class PartyMergeTests
{
    private const string Double = "示例钒渣利用公司";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Pair_IsMergedByTwo_FollowedByItsMembers_AndUndone(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        await market.PublishAsync();
        var colleague = await market.App.SignInAsync("colleague@test.example");
        await colleague.PostFileAsync(
            "/desk/party/new?kind=Organisation", "Form.Licence", "licence.pdf", Samples.Pdf, "/desk/party/new",
            ("Form.Name", Double), ("Form.CreditCode", "91510400204360956E"), ("Form.OrganisationKind", "Enterprise"), ("Form.District", "510411"), ("Form.ContactPhone", "0812-3330000"));
        var (goes, stays) = (await FindAsync(market, Double), await FindAsync(market, Market.Owner));
        var administrator = await market.App.SignInAsRoleAsync("Administrator");

        // The queue asks, with the reason; what is merged is looked at first.
        var queue = await market.ReviewerClient.GetPageAsync("/Admin/Duplicates");
        Assert.Contains("名称相近", queue.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(Double, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var compare = $"/Admin/Duplicates/compare?goes={goes:N}&stays={stays:N}";

        // The verified one stays: the other way round is refused.
        var wrong = await market.ReviewerClient.PostFormAsync($"/Admin/Duplicates/compare?goes={stays:N}&stays={goes:N}", "/propose", ("Form.Reason", "示例"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);

        var proposed = await market.ReviewerClient.PostFormAsync(compare, "/propose", ("Form.Reason", "同一营业执照"), ("Form.Take", "phone"));
        var page = proposed.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Null((await market.ReviewerClient.GetPageAsync(page)).QuerySelector("form[action$='/confirm']"));
        Assert.Null(await MergedIntoAsync(market, goes));

        // Whoever decides reads who would come along, and as what.
        Assert.Single((await administrator.GetPageAsync(page)).QuerySelectorAll("table[aria-labelledby=people] tbody tr"));
        await administrator.PostFormAsync(page, "/confirm");
        await market.App.RunBackgroundWorkAsync();

        Assert.Equal(stays, await MergedIntoAsync(market, goes));
        Assert.Equal(2, await MembersAsync(market, stays));
        Assert.Equal(0, await MembersAsync(market, goes));

        // Anybody can be the administrator of an organisation that nobody has verified: in the verified one that is nothing more than to read.
        Assert.Equal([MemberRole.Administrator, MemberRole.Viewer], await RolesAsync(market, stays));
        Assert.Equal("0812-3330000", await market.App.QueryAsync(db => db.Set<Party>().Where(p => p.Id == stays).Select(p => p.ContactPhone).SingleAsync(Cancel)));
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/desk/listings/{market.Listing}", Cancel)).StatusCode);
        Assert.True(await market.App.QueryAsync(db => db.Set<MergedRow>().AnyAsync(r => r.Reference == "PartyMember.PartyId", Cancel)));

        // Its address leads to the one that stays, whose former name its name is now.
        var moved = await market.App.CreateClient(followRedirects: false).GetAsync($"/parties/{goes:N}", Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/parties/{stays:N}"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Contains(Double, await (await market.App.CreateClient().GetAsync($"/parties/{stays:N}", Cancel)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        await administrator.PostFormAsync(page, "/undo", ("reason", "示例：看错了"));
        Assert.Null(await MergedIntoAsync(market, goes));
        Assert.Equal((1, 1), (await MembersAsync(market, stays), await MembersAsync(market, goes)));
        Assert.Equal([MemberRole.Administrator], await RolesAsync(market, goes));
        Assert.Null(await market.App.QueryAsync(db => db.Set<Party>().Where(p => p.Id == stays).Select(p => p.ContactPhone).SingleAsync(Cancel)));
        Assert.False(await market.App.QueryAsync(db => db.Set<PartyFormerName>().AnyAsync(n => n.PartyId == stays, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pair_OfTwo_IsNotAskedAboutAgain(TestDatabase database)
    {
        await using var market = await Market.OpenAsync(database);
        var colleague = await market.App.SignInAsync("colleague@test.example");
        await colleague.PostFileAsync(
            "/desk/party/new?kind=Organisation", "Form.Licence", "licence.pdf", Samples.Pdf, "/desk/party/new",
            ("Form.Name", Double), ("Form.CreditCode", "91510400204360956E"), ("Form.OrganisationKind", "Enterprise"), ("Form.District", "510411"));
        var (goes, stays) = (await FindAsync(market, Double), await FindAsync(market, Market.Owner));
        var compare = $"/Admin/Duplicates/compare?goes={goes:N}&stays={stays:N}";

        var page = await market.ReviewerClient.GetPageAsync(compare);
        var form = page.QuerySelector<IHtmlFormElement>("form#merge")!;
        form.SetAttribute("action", "/Admin/Duplicates/two");
        await market.ReviewerClient.SubmitAsync(form, compare, [new("Form.Reason", "两家不同的公司")]);

        Assert.DoesNotContain(Double, (await market.ReviewerClient.GetPageAsync("/Admin/Duplicates")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Double, (await market.ReviewerClient.GetPageAsync("/Admin/Duplicates?show=decided")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // A member of one of them decides nothing.
        Assert.Equal(HttpStatusCode.Forbidden, (await colleague.GetAsync("/Admin/Duplicates", Cancel)).StatusCode);
    }

    // Each column is asked and moved once: what a database cannot do shows here.
    [Theory, MemberData(nameof(Both))]
    public async Task EveryColumn_CanBeCountedAndMoved(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var (from, to) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            foreach (var reference in services.GetServices<MergeReference>())
            {
                Assert.Empty(await reference.KeysAsync(db, from, Cancel));
                Assert.Empty(await reference.DoublesAsync(db, from, to, Cancel));
                await reference.MoveAsync(db, [from.ToString("N")], from, to, Cancel);
            }
        });
    }

    [Theory]
    [InlineData("示例钒业有限公司", "示例钒业有限责任公司", true)]
    [InlineData("示例钒业有限公司", "示例钒业（集团）股份有限公司", true)]
    [InlineData("攀枝花示例钒业有限公司", "攀枝花示例矾业有限公司", true)]
    [InlineData("攀枝花示例钒业有限公司", "成都示例钛材有限公司", false)]
    [InlineData("甲公司", "乙公司", false)]
    public void Names_OneSlipApart_ShareAForm(string one, string other, bool alike) => Assert.Equal(
        alike, OrganisationStem.Forms(OrganisationStem.Of(PartyName.Normalise(one))).Intersect(OrganisationStem.Forms(OrganisationStem.Of(PartyName.Normalise(other)))).Any());

    private static Task<Guid> FindAsync(Market market, string name) => market.App.QueryAsync(db => db.Set<Party>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync(Cancel));

    private static Task<Guid?> MergedIntoAsync(Market market, Guid id) => market.App.QueryAsync(db => db.Set<Party>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleAsync(Cancel));

    private static Task<List<MemberRole>> RolesAsync(Market market, Guid id) =>
        market.App.QueryAsync(db => db.Set<PartyMember>().Where(m => m.PartyId == id).OrderBy(m => m.Role).Select(m => m.Role).ToListAsync(Cancel));

    private static Task<int> MembersAsync(Market market, Guid id) => market.App.QueryAsync(db => db.Set<PartyMember>().CountAsync(m => m.PartyId == id, Cancel));
}
