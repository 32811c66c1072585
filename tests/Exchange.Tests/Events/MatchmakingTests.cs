using System.Net;
using Exchange.Dates.Domain;
using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Events;

/// <summary>Matchmaking from the invitation to the follow-up (rules 3.3.7a).</summary>
public sealed class MatchmakingTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Matchmaking_FromInvitationToFollowUp_PairsByThePublishedRule(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync("match", kind: EventKind.Matchmaking, title: "银企对接会");
        var host = await app.SignInAsRoleAsync("Editor");
        var firm = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        var second = await app.SignInForPartyAsync("示例钛材有限公司", OrganisationKind.Enterprise);
        var bank = await app.SignInForPartyAsync("示例银行");
        var path = $"/desk/events/hosting/{id:N}/matchmaking";

        await host.PostFormAsync(path, "/invite", ("name", "示例钒业有限公司"));
        await host.PostFormAsync(path, "/invite", ("name", "示例银行"));
        Assert.Contains("没有名称完全一致的主体", (await (await host.PostFormAsync(path, "/invite", ("name", "没有的公司"))).ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已在名单中", (await (await host.PostFormAsync(path, "/invite", ("name", " 示例 银行 "))).ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await second.PostFormAsync("/events/match", "/join");
        var guests = await app.QueryAsync(db => db.Set<MatchGuest>().AsNoTracking().OrderBy(g => g.InvitedAt).ThenBy(g => g.Id).ToListAsync(Cancel));
        Assert.Equal([MatchSide.Firm, MatchSide.Financier, MatchSide.Firm], guests.Select(g => g.Side));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "events.matchmaking", Cancel)));

        // Another's page is not there; without wishes nobody takes part.
        var (firmPage, bankPage, secondPage) = (Page(guests[0]), Page(guests[1]), Page(guests[2]));
        Assert.Equal(HttpStatusCode.NotFound, (await bank.GetAsync(firmPage, Cancel)).StatusCode);
        Assert.Contains("至少选择一个领域", (await (await firm.PostFormAsync(firmPage, firmPage)).ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        await firm.PostFormAsync(firmPage, firmPage, ("Form.Fields", "VT03"), ("Form.Instruments", "PledgeLoan"), ("Form.From", "1000000"), ("Form.To", "2000000"), ("Form.Text", "流动资金"));
        await second.PostFormAsync(secondPage, secondPage, ("Form.Instruments", "PledgeLoan"));
        await bank.PostFormAsync(bankPage, bankPage, ("Form.Fields", "VT03"), ("Form.Instruments", "PledgeLoan"), ("Form.From", "500000"));

        // Proposed with reasons, the one with more of them first.
        var proposed = (await host.GetPageAsync(path)).QuerySelectorAll("[aria-labelledby=proposals] .card-row").Select(e => e.TextContent).ToList();
        Assert.Equal(2, proposed.Count);
        Assert.Contains("示例钒业有限公司 – 示例银行", proposed[0], StringComparison.Ordinal);
        Assert.Contains("金额有交集", proposed[0], StringComparison.Ordinal);
        Assert.Contains("融资方式相同", proposed[1], StringComparison.Ordinal);
        Assert.DoesNotContain("金额有交集", proposed[1], StringComparison.Ordinal);

        await host.PostFormAsync(path, "/plan");
        var meetings = await app.QueryAsync(db => db.Set<MatchMeeting>().AsNoTracking().OrderBy(m => m.Slot).ToListAsync(Cancel));
        Assert.Equal([(guests[0].Id, 1), (guests[2].Id, 2)], meetings.Select(m => (m.FirmId, m.Slot)));
        Assert.Contains("示例银行", await firm.MainTextAsync(firmPage), StringComparison.Ordinal);

        // Nothing can be told before; afterwards one tells, both read it and have a deadline.
        Assert.Null((await firm.GetPageAsync(firmPage)).QuerySelector("form[action$='/outcome']"));
        app.Time.SetUtcNow(EventsSite.Start.AddHours(1));
        firm = await app.SignInForPartyAsync("示例钒业有限公司", OrganisationKind.Enterprise);
        bank = await app.SignInForPartyAsync("示例银行");
        second = await app.SignInForPartyAsync("示例钛材有限公司", OrganisationKind.Enterprise);
        var form = (await firm.GetPageAsync(firmPage)).QuerySelector("form[action$='/outcome']")!.GetAttribute("action")!;
        await firm.PostFormAsync(firmPage, "/outcome", ("Outcome", "DocumentsFollow"), ("Note", "一周内交材料"), ("FollowUpOn", "2026-12-07"));
        Assert.Contains("一周内交材料", await bank.MainTextAsync(bankPage), StringComparison.Ordinal);
        Assert.DoesNotContain("一周内交材料", await second.MainTextAsync(secondPage), StringComparison.Ordinal);
        var deadlines = await app.QueryAsync(db => db.Set<Deadline>().AsNoTracking().Where(d => d.Kind.StartsWith("events.follow-up")).ToListAsync(Cancel));
        Assert.Equal(2, deadlines.Count);
        Assert.All(deadlines, d => Assert.Equal(Exchange.Dates.Contracts.DeadlineState.Open, d.State));

        await bank.PostFormAsync(bankPage, "/followed-up");
        Assert.All(
            await app.QueryAsync(db => db.Set<Deadline>().AsNoTracking().Where(d => d.Kind.StartsWith("events.follow-up")).ToListAsync(Cancel)),
            d => Assert.Equal(Exchange.Dates.Contracts.DeadlineState.Met, d.State));

        // A third party tells nothing of a meeting that it was not in.
        var foreign = (await second.GetPageAsync(secondPage)).QuerySelector("form[action$='/outcome']");
        Assert.NotEqual(form, foreign?.GetAttribute("action"));
        host = await app.SignInAsRoleAsync("Editor");
        var report = await host.GetStringAsync($"{path}.csv", Cancel);
        Assert.Contains("\"将提交材料\",\"一周内交材料\",\"2026-12-07\"", report, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Plan_SentManyTimesAtOnce_SeatsNobodyTwice(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync("match", kind: EventKind.Matchmaking);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            foreach (var (side, n) in Enumerable.Range(0, 8).Select(n => (n < 4 ? MatchSide.Firm : MatchSide.Financier, n)))
            {
                var guest = new MatchGuest(id, Guid.CreateVersion7(), side, app.Time.GetUtcNow());
                Assert.True(guest.Accept(MatchWishes.None with { Fields = ["VT03"] }, app.Time.GetUtcNow().AddSeconds(n)).Succeeded);
                db.Add(guest);
            }

            await db.SaveChangesAsync(Cancel);
        });
        var host = await app.SignInAsRoleAsync("Editor");
        var path = $"/desk/events/hosting/{id:N}/matchmaking";

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.PostFormAsync(path, "/plan")));

        // Two hours, 30 minutes each, two tables.
        var meetings = await app.QueryAsync(db => db.Set<MatchMeeting>().AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(8, meetings.Count);
        Assert.Equal(8, meetings.Select(m => (m.Slot, m.Table)).Distinct().Count());
        Assert.Equal(8, meetings.Select(m => (m.Slot, m.FirmId)).Distinct().Count());
        Assert.Equal(8, meetings.Select(m => (m.Slot, m.FinancierId)).Distinct().Count());
    }

    private static string Page(MatchGuest guest) => $"/desk/events/guests/{guest.Id:N}";
}
