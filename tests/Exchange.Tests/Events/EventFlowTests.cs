using System.Net;
using System.Text;
using System.Text.Json;
using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Advertising;
using Exchange.Tests.Content;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Investing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Events;

/// <summary>Events from publishing to the attendance report (rules 3.5a, 4.1a).</summary>
public sealed class EventFlowTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Places_UnderManySignUpsAtOnce_AreNeverExceeded(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync(capacity: 3);
        var people = new List<HttpClient>();
        for (var i = 0; i < 8; i++)
        {
            people.Add(await app.SignInAsync($"p{i}@test.example"));
        }

        var answers = await Task.WhenAll(people.Select(client => client.SignUpAsync(id)));

        Assert.All(answers, answer => Assert.StartsWith("/desk/events/tickets/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal));
        var all = await app.SignUpsAsync();
        Assert.Equal((3, 5), (all.Count(s => s.State == SignUpState.Confirmed), all.Count(s => s.State == SignUpState.Waiting)));

        // A place given back goes to who has waited longest; who comes again stands at the end.
        var first = all.First(s => s.State == SignUpState.Waiting);
        var leaving = all.First(s => s.State == SignUpState.Confirmed);
        var at = Array.FindIndex(answers, answer => answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith(leaving.Id.ToString("N"), StringComparison.Ordinal));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await people[at].PostFormAsync($"/desk/events/tickets/{leaving.Id:N}", "/withdraw");
        await people[at].SignUpAsync(id);

        var after = await app.SignUpsAsync();
        Assert.Equal(8, after.Count);
        Assert.Equal(SignUpState.Confirmed, after.Single(s => s.Id == first.Id).State);
        Assert.Equal((3, 5), (after.Count(s => s.State == SignUpState.Confirmed), after.Count(s => s.State == SignUpState.Waiting)));
        Assert.Equal(leaving.Id, after[^1].Id);
        Assert.Contains("候补", await people[at].MainTextAsync($"/desk/events/tickets/{leaving.Id:N}"), StringComparison.Ordinal);

        // More places: the line moves up.
        await app.PublishEventAsync(capacity: 6);
        var larger = await app.SignUpsAsync();
        Assert.Equal((6, 2), (larger.Count(s => s.State == SignUpState.Confirmed), larger.Count(s => s.State == SignUpState.Waiting)));
        Assert.Equal(SignUpState.Waiting, larger[^1].State);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ticket_AtTheDoor_LetsInOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync();
        var person = await app.SignInAsync("p1@test.example");
        await person.SignUpAsync(id, "示例甲");
        await (await app.SignInAsync("p2@test.example")).SignUpAsync(id, "示例乙");
        await (await app.SignInAsync("p3@test.example")).SignUpAsync(id, "=示例丙");
        var all = await app.SignUpsAsync();
        var scanned = await app.TokenAsync(all[0]);
        var ticket = $"/desk/events/tickets/{all[0].Id:N}";
        var host = await app.SignInAsRoleAsync("Editor");

        // A message and a mail, a ticket of one's own, and nothing for others.
        Assert.Equal(3, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "events.mine", Cancel)));
        Assert.Contains("<svg", await person.GetStringAsync($"{ticket}/qr.svg", Cancel), StringComparison.Ordinal);
        Assert.Contains(EventsSite.Room, await person.MainTextAsync(ticket), StringComparison.Ordinal);
        Assert.Contains(EventsSite.Room, await person.MainTextAsync("/events/lecture"), StringComparison.Ordinal);
        Assert.DoesNotContain(EventsSite.Room, await app.CreateClient().MainTextAsync("/events/lecture"), StringComparison.Ordinal);
        var stranger = await app.SignInAsync("stranger@test.example");
        foreach (var path in new[] { ticket, $"{ticket}/qr.svg", scanned, $"/desk/events/hosting/{id:N}", $"/desk/events/hosting/{id:N}/attendance.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, Cancel)).StatusCode);
        }

        // Not before its day: the scanned ticket has no button, and a typed code is refused.
        Assert.Null((await host.GetPageAsync(scanned)).QuerySelector($"form[action='{scanned}']"));
        await host.PostFormAsync($"/desk/events/hosting/{id:N}/check-in", "/check-in", ("code", all[0].Code));
        Assert.All(await app.SignUpsAsync(), s => Assert.Null(s.CheckedInAt));

        app.Time.SetUtcNow(EventsSite.Start);
        host = await app.SignInAsRoleAsync("Editor");
        person = await app.SignInAsync("p1@test.example");
        Assert.Equal(ticket, (await person.GetAsync(scanned, Cancel)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("示例甲", await host.MainTextAsync(scanned), StringComparison.Ordinal);
        Assert.Null((await app.SignUpsAsync())[0].CheckedInAt);
        Assert.Contains("示例甲已签到", (await (await host.PostFormAsync(scanned, scanned)).ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);

        var screen = $"/desk/events/hosting/{id:N}/check-in";
        async Task<string> TypeAsync(string code) => (await (await host.PostFormAsync(screen, "/check-in", ("code", code))).ReadPageAsync()).Body!.TextContent;
        Assert.Contains("不能重复签到", await TypeAsync(all[0].Code), StringComparison.Ordinal);
        Assert.Contains("示例乙已签到", await TypeAsync(CheckInCode.Display(all[1].Code).ToLowerInvariant()), StringComparison.Ordinal);
        Assert.Contains("没有使用该签到码", await TypeAsync("00000000"), StringComparison.Ordinal);
        Assert.Contains("八位", await TypeAsync("12"), StringComparison.Ordinal);
        Assert.Equal(2, (await app.SignUpsAsync()).Count(s => s.CheckedInAt == EventsSite.Start));

        // The report: who came and who did not, and no cell that a spreadsheet would run.
        app.Time.SetUtcNow(EventsSite.Start.AddHours(3));
        var report = await (await app.SignInAsRoleAsync("Editor")).GetStringAsync($"/desk/events/hosting/{id:N}/attendance.csv", Cancel);
        var lines = report.Trim().Split("\r\n");
        Assert.Equal(4, lines.Length);
        Assert.Contains("\"示例甲\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"13800001234\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"已到场\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"'=示例丙\"", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("\"未到场\"", lines[3], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Proposal_OfAgency_IsPublishedByTheOperatorAndRunByBoth(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var agency = await app.SignInForPartyAsync("示例代理所", OrganisationKind.Agency);
        var editor = await app.SignInAsRoleAsync("Editor");
        await agency.PostFormAsync(
            "/desk/events/propose", "/desk/events/propose", ("Form.Title", "专利检索培训"), ("Form.Kind", "Training"), ("Form.StartsAt", "2026-11-30T14:30"),
            ("Form.EndsAt", "2026-11-30T16:30"), ("Form.Place", "示例大厦"), ("Form.Capacity", "2"), ("Form.Text", "教大家检索。"));
        var proposal = await app.QueryAsync(db => db.Set<EventProposal>().AsNoTracking().SingleAsync(Cancel));
        var path = $"/Admin/Events/proposals/{proposal.Id:N}";
        Assert.Equal(HttpStatusCode.Forbidden, (await agency.GetAsync(path, Cancel)).StatusCode);

        await editor.PostFormAsync(path, "/accept");

        // A draft with the facts; it becomes public by the editor's hand.
        var link = (await editor.GetPageAsync(path)).QuerySelector("a[href^='/Admin/Content/']")!.GetAttribute("href")!;
        Assert.Equal(0, await app.QueryAsync(db => db.Set<HouseEvent>().CountAsync(Cancel)));
        var published = await editor.PostFormAsync(link, link, ("Do", "publish"));
        Assert.Null((await published.ReadPageAsync()).QuerySelector("main .error"));
        await app.RunBackgroundWorkAsync();
        var held = await app.QueryAsync(db => db.Set<HouseEvent>().AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((EventsSite.Start, (int?)2, EventKind.Training, proposal.PartyId), (held.StartsAt, held.Capacity, held.Kind, held.OrganiserPartyId!.Value));

        // The agency reads names, and the contact of who agreed.
        await (await app.SignInAsync("open@test.example")).SignUpAsync(held.Id, "示例甲", agrees: true);
        await (await app.SignInAsync("closed@test.example")).SignUpAsync(held.Id, "示例乙");
        var rows = (await agency.GetPageAsync($"/desk/events/hosting/{held.Id:N}")).QuerySelectorAll("table.data tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("示例甲", StringComparison.Ordinal) && row.Contains("13800001234", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("示例乙", StringComparison.Ordinal) && row.Contains("138****1234", StringComparison.Ordinal) && !row.Contains("someone@", StringComparison.Ordinal));
        Assert.DoesNotContain("13800001234", rows.Single(row => row.Contains("示例乙", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("13800001234", (await editor.GetPageAsync($"/desk/events/hosting/{held.Id:N}")).QuerySelectorAll("table.data tbody tr").Single(row => row.TextContent.Contains("示例乙", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(["示例乙"], (await editor.GetPageAsync($"/desk/events/hosting/{held.Id:N}?q=乙")).QuerySelectorAll("table.data tbody td[data-label='姓名']").Select(cell => cell.TextContent.Trim()));
        Assert.NotNull((await editor.GetPageAsync($"/desk/events/hosting/{held.Id:N}?q=%25")).QuerySelector(".empty"));
        var viewer = await app.SignInForPartyAsync("示例代理所", role: MemberRole.Viewer);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync($"/desk/events/hosting/{held.Id:N}", Cancel)).StatusCode);
        var other = await app.SignInForPartyAsync("示例别所", OrganisationKind.Agency);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/events/hosting/{held.Id:N}", Cancel)).StatusCode);
        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "events.decided", Cancel)));
    }

    // A text of one line goes into subjects of mails, calendars and files, where a line break begins something new.
    [Fact]
    public async Task LineBreak_InAFieldOfOneLine_IsRefusedAtTheField()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var id = await app.PublishEventAsync();
        var person = await app.SignInAsync("one@test.example");
        var signingUp = await (await person.SignUpAsync(id, "示例甲\nBcc: x@test.example")).ReadPageAsync();
        Assert.Equal("请写成一行，不要换行。", signingUp.QuerySelector("#Form_Name-error")!.TextContent.Trim());
        Assert.Empty(await app.SignUpsAsync());

        var agency = await app.SignInForPartyAsync("示例代理所", OrganisationKind.Agency);
        var proposing = await (await agency.PostFormAsync(
            "/desk/events/propose", "/desk/events/propose", ("Form.Title", "专利检索\n培训"), ("Form.Kind", "Training"), ("Form.StartsAt", "2026-11-30T14:30"),
            ("Form.EndsAt", "2026-11-30T16:30"), ("Form.Place", "示例\n大厦"), ("Form.Capacity", "2"), ("Form.Text", "第一行。\n第二行。"))).ReadPageAsync();
        Assert.Equal(["Form_Place-error", "Form_Title-error"], proposing.QuerySelectorAll("main .error").Where(e => e.TextContent.Trim() == "请写成一行，不要换行。").Select(e => e.Id).Order());
        Assert.Equal(0, await app.QueryAsync(db => db.Set<EventProposal>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_AndCalendarFile_ShowWhatIsPublished(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.PublishCampaignAsync();
        var id = await app.PublishEventAsync(title: "钒钛专利价值评估实务培训暨知识产权质押融资政策解读与银企对接交流大会（第一期）", campaign: "ip-day");
        await app.PublishEventAsync("lecture", culture: "en", title: "Lecture on patents", startsAt: EventsSite.Start.AddDays(9));
        await app.PublishEventAsync("past", startsAt: new DateTimeOffset(2026, 10, 8, 1, 0, 0, TimeSpan.Zero), title: "往期讲座");
        var visitor = app.CreateClient();

        // The facts of the Chinese text count, the words are the reader's.
        var coming = await visitor.MainTextAsync("/events");
        Assert.Contains("2026年11月30日 14:30", coming, StringComparison.Ordinal);
        Assert.DoesNotContain("往期讲座", coming, StringComparison.Ordinal);
        Assert.Contains("往期讲座", await visitor.MainTextAsync("/events?past=true"), StringComparison.Ordinal);
        Assert.DoesNotContain("第一期", await visitor.MainTextAsync("/events?kind=Training"), StringComparison.Ordinal);
        Assert.Contains("第一期", await visitor.MainTextAsync("/events?campaign=ip-day&topic=training"), StringComparison.Ordinal);
        var english = await app.CreateClient().MainTextAsync("/events?culture=en");
        Assert.Contains("Lecture on patents", english, StringComparison.Ordinal);
        Assert.Contains("30 November 2026, 14:30", english, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/events?page=9", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/campaigns?year=1", Cancel)).StatusCode);
        var year = await visitor.MainTextAsync("/campaigns?year=2026");
        Assert.Contains("4月20日 – 4月26日", year, StringComparison.Ordinal);
        Assert.Contains("第一期", year, StringComparison.Ordinal);
        Assert.Contains("第一期", await visitor.MainTextAsync("/campaigns/ip-day"), StringComparison.Ordinal);
        Assert.Contains("\"lecture\"", await visitor.GetStringAsync("/api/v1/articles?type=event", Cancel), StringComparison.Ordinal);

        // RFC 5545: CRLF, lines of 75 octets at most, times in UTC.
        var file = await visitor.GetStringAsync("/events.ics?campaign=ip-day", Cancel);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain(file.Replace("\r\n", "", StringComparison.Ordinal), c => c is '\r' or '\n');
        var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal);
        string[] calendar = ["VERSION:2.0", "PRODID:-//Panzhihua", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "NAME:攀枝花钒钛专利技术交易中心活动"];
        Assert.All(calendar, line => Assert.Contains("\r\n" + line, unfolded, StringComparison.Ordinal));
        Assert.All(unfolded.Split("BEGIN:VEVENT\r\n").Skip(1), held => Assert.All(new[] { "UID:", "DTSTAMP:", "DTSTART:", "SUMMARY:" }, name => Assert.Single(held.Split("\r\n"), line => line.StartsWith(name, StringComparison.Ordinal))));
        Assert.NotNull((await visitor.GetPageAsync("/events?campaign=ip-day")).QuerySelector("a[href='webcal://localhost/events.ics?campaign=ip-day']"));
        Assert.Contains("DTSTART:20261130T063000Z", unfolded, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:钒钛专利价值评估实务培训暨知识产权质押融资政策解读与银企对接交流大会（第一期）", unfolded, StringComparison.Ordinal);
        Assert.Contains($"UID:{id:N}@events", unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-room", unfolded, StringComparison.Ordinal);
        Assert.DoesNotContain("往期", unfolded, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261130T063000Z", await visitor.GetStringAsync($"/events/{id:N}.ics", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/events/{Guid.NewGuid():N}.ics", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Tickets_StandInTheOrderInWhichTheyAreNeeded()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var person = await app.SignInAsync("p1@test.example");
        var later = await app.PublishEventAsync("later", title: "年底讲座", startsAt: EventsSite.Start.AddDays(20));
        var next = await app.PublishEventAsync("next", title: "下周讲座");
        await person.SignUpAsync(later);
        await person.SignUpAsync(next);

        Assert.Equal(["下周讲座", "年底讲座"], (await person.GetPageAsync("/desk/events")).QuerySelectorAll("tbody td:first-child a").Select(a => a.TextContent));

        // Whoever signs up again is led to the ticket that is there.
        Assert.StartsWith("/desk/events/tickets/", (await person.GetAsync($"/events/{next:N}/sign-up", Cancel)).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_IsDescribedToSearchEngines_InTheLanguageOfItsPage()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.PublishEventAsync(capacity: 30, title: "钒钛专利讲座");
        await app.PublishEventAsync(culture: "en", title: "Lecture on patents");
        var visitor = app.CreateClient();

        // What schema.org's Event and search engines ask for: name, start, place; an online one has its page for a place.
        var data = JsonDocument.Parse((await visitor.GetPageAsync("/events/lecture?culture=en")).QuerySelectorAll("script[type='application/ld+json']").Single().TextContent).RootElement;
        Assert.Equal("Event", data.GetProperty("@type").GetString());
        Assert.Equal("Lecture on patents", data.GetProperty("name").GetString());
        Assert.Equal("en", data.GetProperty("inLanguage").GetString());
        Assert.Equal("2026-11-30T14:30:00+08:00", data.GetProperty("startDate").GetString());
        Assert.Equal("https://localhost/events/lecture?culture=en", data.GetProperty("url").GetString());
        Assert.Equal("摘要。", data.GetProperty("description").GetString());
        Assert.Equal(30, data.GetProperty("maximumAttendeeCapacity").GetInt32());
        Assert.Equal(["Place", "VirtualLocation"], data.GetProperty("location").EnumerateArray().Select(place => place.GetProperty("@type").GetString()));
        Assert.DoesNotContain("secret-room", data.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_MovedOrCancelled_TellsWhoSignedUp()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        var id = await app.PublishEventAsync();
        var person = await app.SignInAsync("p1@test.example");
        await person.SignUpAsync(id);
        var host = await app.SignInAsRoleAsync("Editor");

        await app.PublishEventAsync(startsAt: EventsSite.Start.AddDays(1));
        await host.PostFormAsync($"/desk/events/hosting/{id:N}", "/cancel", ("reason", "场地检修"));

        var messages = await app.QueryAsync(db => db.Set<InboxMessage>().Where(m => m.Kind == "events.mine").CountAsync(Cancel));
        Assert.Equal(3, messages);
        Assert.Contains("场地检修", await person.MainTextAsync("/events/lecture"), StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", await person.GetStringAsync($"/events/{id:N}.ics", Cancel), StringComparison.Ordinal);
        var late = await app.SignInAsync("p2@test.example");
        Assert.Null((await late.GetPageAsync($"/events/{id:N}/sign-up")).QuerySelector("form[action$='/sign-up']"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reminder_ADayBefore_IsSentOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync(capacity: 1);
        await (await app.SignInAsync("p1@test.example")).SignUpAsync(id);
        await (await app.SignInAsync("waits@test.example")).SignUpAsync(id);
        var step = app.Services.GetRequiredService<EventReminders>();
        Assert.False(await step.RunOnceAsync(Cancel));

        app.Time.SetUtcNow(EventsSite.Start.AddHours(-23));
        await step.RunOnceAsync(Cancel);
        await step.RunOnceAsync(Cancel);

        // Two confirmations and one reminder.
        Assert.Equal(3, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "events.mine", Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lists_ShowTheNextFirstThenThePast(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.PublishCampaignAsync();
        foreach (var (slug, days) in new[] { ("later", 20), ("long-ago", -20), ("next", 2), ("lately", -3) })
        {
            await app.PublishEventAsync(slug, startsAt: app.Time.GetUtcNow().AddDays(days), title: slug, campaign: "ip-day");
        }

        string[] order = ["next", "later", "lately", "long-ago"];
        var editor = await app.SignInAsRoleAsync("Editor");
        Assert.Equal(order, (await editor.GetPageAsync("/Admin/Events")).QuerySelectorAll("table.data tbody td:first-child a").Select(a => a.TextContent.Trim()));
        var campaign = await app.CreateClient().GetPageAsync("/campaigns/ip-day");
        var shown = campaign.QuerySelectorAll("main a[href^='/events/']").Select(a => a.TextContent.Trim()).Where(order.Contains).Distinct();
        Assert.Equal(order, shown);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Materials_AreReadByWhoMay(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var id = await app.PublishEventAsync();
        var host = await app.SignInAsRoleAsync("Editor");
        var person = await app.SignInAsync("p1@test.example");
        await person.SignUpAsync(id);
        var path = $"/desk/events/hosting/{id:N}/materials";
        await host.PostFileAsync(path, "file", "inner.txt", "只给参加者"u8.ToArray(), form: null, ("title", "内部资料"), ("access", "Participants"));
        await host.PostFileAsync(path, "file", "slides.txt", "课件"u8.ToArray(), form: null, ("title", "课件"), ("access", "PublicAfter"));
        var links = (await host.GetPageAsync(path)).QuerySelectorAll("table.data a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        var visitor = app.CreateClient();
        async Task<HttpStatusCode> AskAsync(HttpClient client, string title) => (await client.GetAsync(links[title], Cancel)).StatusCode;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await AskAsync(person, "内部资料"), await AskAsync(person, "课件")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await AskAsync(visitor, "内部资料"), await AskAsync(visitor, "课件")));
        Assert.DoesNotContain("课件", await visitor.MainTextAsync("/events/lecture"), StringComparison.Ordinal);

        app.Time.SetUtcNow(EventsSite.Start.AddHours(3));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await AskAsync(visitor, "内部资料"), await AskAsync(visitor, "课件")));
        var text = await visitor.MainTextAsync("/events/lecture");
        Assert.Contains("课件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部资料", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_Withdrawn_KeepsPlacesAndTakesNoMore()
    {
        await using var site = await EditorSite.StartAsync(TestDatabase.Sqlite);
        var app = site.App;
        var id = await app.PublishEventAsync();
        var person = await app.SignInAsync("p1@test.example");
        await person.SignUpAsync(id);
        var text = await app.QueryAsync(db => db.Set<EventText>().Select(t => t.Id).SingleAsync(Cancel));

        await site.PressAsync($"/Admin/Content/{text}", "withdraw");

        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync($"/events/{id:N}.ics", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/events/{id:N}/sign-up", Cancel)).StatusCode);
        Assert.Equal(SignUpState.Confirmed, Assert.Single(await app.SignUpsAsync()).State);
        Assert.Contains("名额仍然保留", await person.MainTextAsync($"/desk/events/tickets/{(await app.SignUpsAsync())[0].Id:N}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Event_WithWrongTimes_IsNotPublished()
    {
        var part = new EventPart();
        var json = new System.Text.Json.Nodes.JsonObject();
        Assert.Empty(part.Validate(json, publishing: false));
        Assert.Equal(
            ["EventDetails.StartsAt", "EventDetails.EndsAt", "EventDetails.Place"], part.Validate(json, publishing: true).Select(r => r.Field));
    }
}
