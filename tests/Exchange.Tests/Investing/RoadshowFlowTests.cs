using System.Net;
using Exchange.Investing.Domain;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Investing;

/// <summary>Roadshows from the plan to the attendance (plan 3.6c).</summary>
public sealed class RoadshowFlowTests
{
    private const string Owner = "示例钒业有限公司";
    private const string Room = "https://meeting.example/secret-room";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Session_FromApplicationToAttendance_NamesWhoAgreed(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var named = await app.SignInForPartyAsync("示例甲投资", OrganisationKind.Investor);
        var unnamed = await app.SignInForPartyAsync("示例乙投资", OrganisationKind.Investor);
        var visitor = app.CreateClient();
        var listing = await app.ListAsync(Owner, "提钒工艺");
        var number = await reviewer.AnnounceAsync();
        var path = $"/roadshows/{number}";

        await owner.PostFormAsync(path, "/apply", ("listing", listing));
        await reviewer.PostFormAsync($"/Admin/Roadshows/{number}", "/give", ("slot", "2"));
        await named.PostFormAsync(path, "/sign-up", ("agrees", "true"));
        await unnamed.PostFormAsync(path, "/sign-up");

        // 14:30 in Panzhihua and 20 minutes later for the second slot; the meeting's address is for those who take part.
        var programme = await visitor.GetPageAsync(path);
        Assert.Equal(["14:50"], programme.QuerySelectorAll("tbody td:nth-child(2)").Select(e => e.TextContent));
        Assert.Equal($"/listings/{listing}", programme.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.DoesNotContain(Room, programme.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(Room, await named.MainTextAsync(path), StringComparison.Ordinal);
        Assert.Contains(Room, await owner.MainTextAsync(path), StringComparison.Ordinal);

        // From a slot it is one step to the shortlist, for parties other than the owner.
        Assert.Null(programme.QuerySelector("form[action='/desk/investing/shortlist']"));
        Assert.Null((await owner.GetPageAsync(path)).QuerySelector("form[action='/desk/investing/shortlist']"));
        var kept = (await unnamed.PostFormAsync(path, "/desk/investing/shortlist")).RequestMessage!.RequestUri!.AbsolutePath;
        Assert.NotNull((await unnamed.GetPageAsync(path)).QuerySelector($"tbody a[href='{kept}']"));
        var file = await visitor.GetStringAsync($"{path}.ics", TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART:20261130T063000Z", file, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-room", file, StringComparison.Ordinal);
        Assert.Contains("secret-room", (await named.GetStringAsync($"{path}.ics", TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(number, await visitor.GetStringAsync("/roadshows", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        app.Time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        reviewer = await app.SignInAsRoleAsync("Reviewer");
        owner = await app.SignInForPartyAsync(Owner, OrganisationKind.Enterprise);
        named = await app.SignInForPartyAsync("示例甲投资", OrganisationKind.Investor);
        var seats = await app.QueryAsync(db => db.Set<RoadshowSeat>().ToListAsync());
        Assert.DoesNotContain("示例甲投资", await owner.MainTextAsync(path), StringComparison.Ordinal);
        await reviewer.PostFormAsync($"/Admin/Roadshows/{number}", [.. seats.Select(s => KeyValuePair.Create("attended", s.Id.ToString("N")))], "/attendance");
        await app.RunBackgroundWorkAsync();

        var result = await owner.MainTextAsync(path);
        Assert.Contains("2 家投资人到场", result, StringComparison.Ordinal);
        Assert.Contains("示例甲投资", result, StringComparison.Ordinal);
        Assert.DoesNotContain("示例乙投资", result, StringComparison.Ordinal);
        Assert.DoesNotContain("示例甲投资", await visitor.MainTextAsync(path), StringComparison.Ordinal);

        // Both who attended are asked for a stage, and all who manage for them: the first has two by now.
        Assert.Equal(3, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "investing.roadshow" && m.Url == "/desk/investing/sessions")));

        // The prompt leads to what was shown, and from there to a stage.
        var mine = await named.PostFormAsync("/desk/investing/sessions", "/desk/investing/shortlist");
        Assert.StartsWith("/desk/investing/shortlist/", mine.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Seats_UnderManySignUpsAtOnce_AreNeverGivenTwice(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var number = await reviewer.AnnounceAsync(capacity: 3);
        var path = $"/roadshows/{number}";
        var investors = new List<HttpClient>();
        for (var i = 0; i < 8; i++)
        {
            investors.Add(await app.SignInForPartyAsync($"示例投资{i}", OrganisationKind.Investor));
        }

        await Task.WhenAll(investors.Select(client => client.PostFormAsync(path, "/sign-up")));

        var seats = await SeatsAsync();
        Assert.Equal(8, seats.Count);
        Assert.Equal([1, 2, 3], seats.Select(s => s.Number).OfType<int>().Order());

        // Who gives up a seat makes room for who has waited longest.
        var waited = seats.Where(s => s.Number is null).OrderBy(s => s.SignedUpAt).ThenBy(s => s.Id).First();
        foreach (var client in investors)
        {
            if ((await client.GetPageAsync(path)).QuerySelector(".panel .badge-info") is not null)
            {
                await client.PostFormAsync(path, "/give-up");
                break;
            }
        }

        var after = await SeatsAsync();
        Assert.Equal(7, after.Count);
        Assert.Equal([1, 2, 3], after.Select(s => s.Number).OfType<int>().Order());
        Assert.NotNull(after.Single(s => s.Id == waited.Id).Number);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "investing.roadshow")));

        Task<List<RoadshowSeat>> SeatsAsync() => app.QueryAsync(db => db.Set<RoadshowSeat>().AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task Session_NotAnnouncedOrCancelled_TakesNobody()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var investor = await app.SignInForPartyAsync("示例投资", OrganisationKind.Investor);
        var unverified = await app.SignInForPartyAsync("示例新投资", OrganisationKind.Investor, verified: false);
        var number = await reviewer.AnnounceAsync();
        await reviewer.PostFormAsync(
            "/Admin/Roadshows/New", "/Admin/Roadshows/New", ("Title", "未发布场次"), ("Day", "2026-11-30"), ("StartsAt", "09:00"), ("Place", "一楼"));
        var draft = await app.QueryAsync(db => db.Set<RoadshowSession>().Where(s => s.State == RoadshowState.Draft).Select(s => s.Number).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await investor.GetAsync($"/roadshows/{draft}", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Null((await unverified.GetPageAsync($"/roadshows/{number}")).QuerySelector("form[action$='/sign-up']"));
        await investor.PostFormAsync($"/roadshows/{number}", "/sign-up");

        await reviewer.PostFormAsync($"/Admin/Roadshows/{number}", "/cancel", ("Reason", "场地检修"));

        var page = await investor.GetPageAsync($"/roadshows/{number}");
        Assert.Contains("场地检修", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='/give-up']"));
        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "investing.roadshow")));
    }

    [Fact]
    public async Task Plan_InThePastOrWithoutAPlace_IsRefused()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");

        var past = await reviewer.PostFormAsync(
            "/Admin/Roadshows/New", "/Admin/Roadshows/New", ("Title", "路演"), ("Day", "2026-11-20"), ("StartsAt", "09:00"), ("Place", "一楼"));
        var nowhere = await reviewer.PostFormAsync(
            "/Admin/Roadshows/New", "/Admin/Roadshows/New", ("Title", "路演"), ("Day", "2026-11-30"), ("StartsAt", "25:00"));

        Assert.Contains("请选择将来的日期和时间", (await past.ReadPageAsync()).QuerySelector(".has-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请填写时和分", (await nowhere.ReadPageAsync()).QuerySelector(".has-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<RoadshowSession>().CountAsync()));
    }
}
