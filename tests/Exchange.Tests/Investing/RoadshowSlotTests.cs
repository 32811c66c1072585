using Exchange.Investing.Domain;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Investing;

/// <summary>Slots of a roadshow: one after the other, given in the order of application, moved by the organiser, confirmed by the owner.</summary>
public sealed class RoadshowSlotTests
{
    private const string First = "示例钒业有限公司";
    private const string Second = "示例钛业有限公司";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Fact]
    public void Slots_OfASession_NeverOverlap()
    {
        var plan = new RoadshowPlan("路演", null, new DateTimeOffset(2026, 11, 30, 6, 30, 0, TimeSpan.Zero), 20, 24, 40, "一楼", null);
        var session = new RoadshowSession("LY-2026-000001", plan, isDemo: false, plan.StartsAt.AddDays(-7));

        Assert.All(Enumerable.Range(1, 23), slot => Assert.True(session.StartOf(slot).AddMinutes(session.SlotMinutes) <= session.StartOf(slot + 1)));
        Assert.Equal(session.EndsAt, session.StartOf(24).AddMinutes(20));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Slots_AreGivenInOrder_MovedAndConfirmedAnew(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var first = await app.SignInForPartyAsync(First, OrganisationKind.Enterprise);
        var second = await app.SignInForPartyAsync(Second, OrganisationKind.Enterprise);
        var reviewer = await app.SignInAsRoleAsync("Reviewer");
        var (early, late) = (await app.ListAsync(First, "提钒工艺"), await app.ListAsync(Second, "钛渣冶炼"));
        var number = await reviewer.AnnounceAsync(slots: 3);
        var (path, admin) = ($"/roadshows/{number}", $"/Admin/Roadshows/{number}");
        await first.PostFormAsync(path, "/apply", ("listing", early));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await second.PostFormAsync(path, "/apply", ("listing", late));
        var (earlyId, lateId) = ((await PitchAsync(First)).Id, (await PitchAsync(Second)).Id);

        // Who applied first is decided on first, as the page says.
        await reviewer.PostFormAsync(admin, $"{lateId:N}/give", ("slot", "1"));
        Assert.Null((await PitchAsync(Second)).Slot);
        await reviewer.PostFormAsync(admin, $"{earlyId:N}/give", ("slot", "1"));
        await reviewer.PostFormAsync(admin, $"{lateId:N}/give", ("slot", "2"));
        Assert.Equal(["14:30", "14:50"], await TimesAsync());

        await first.PostFormAsync(path, "/confirm");
        Assert.NotNull((await PitchAsync(First)).ConfirmedAt);
        Assert.Contains("权利人已确认", await reviewer.MainTextAsync(admin), StringComparison.Ordinal);

        // One later by its button: both change places, both are told, and the confirmation of another time counts no more.
        await reviewer.PostFormAsync(admin, $"{earlyId:N}/move", ("later", "true"));
        Assert.Equal((2, 1), ((await PitchAsync(First)).Slot, (await PitchAsync(Second)).Slot));
        Assert.Null((await PitchAsync(First)).ConfirmedAt);
        Assert.Equal(2, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "investing.roadshow" && m.Subject.StartsWith("Your listing {2} has another slot"))));

        // Into a free one, and not beyond the last.
        await reviewer.PostFormAsync(admin, $"{earlyId:N}/move", ("later", "true"));
        Assert.Equal(3, (await PitchAsync(First)).Slot);
        Assert.Equal(["14:30", "15:10"], await TimesAsync());
        await reviewer.PostFormAsync(admin, $"{earlyId:N}/move", ("later", "true"));
        Assert.Equal(3, (await PitchAsync(First)).Slot);

        // Another beginning of the session is another time for all.
        await second.PostFormAsync(path, "/confirm");
        await reviewer.PostFormAsync(admin, null, ("Form.StartsAt", "15:00"));
        Assert.Null((await PitchAsync(Second)).ConfirmedAt);
        Assert.Equal(["15:00", "15:40"], await TimesAsync());

        Task<RoadshowPitch> PitchAsync(string owner) => app.QueryAsync(db => db.Set<RoadshowPitch>().AsNoTracking()
            .SingleAsync(p => p.PartyId == db.Set<Exchange.Parties.Domain.Party>().Single(o => o.Name == owner).Id));

        async Task<string[]> TimesAsync() => [.. (await app.CreateClient().GetPageAsync(path)).QuerySelectorAll("tbody td:nth-child(2)").Select(e => e.TextContent)];
    }
}
