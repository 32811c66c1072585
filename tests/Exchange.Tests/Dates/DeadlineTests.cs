using System.Net;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Dates.Services;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Dates;

public sealed class DeadlineTests
{
    private static readonly DeadlineKey _key = new("test.answer", Guid.CreateVersion7());

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Set_AgainAndAgain_IsOneDeadlineThatMoves(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await SetAsync(app, null, new DateOnly(2026, 12, 1));
        await SetAsync(app, null, new DateOnly(2026, 12, 8));

        var deadline = Assert.Single(await app.QueryAsync(db => db.Set<Deadline>().ToListAsync(Cancel)));
        Assert.Equal(new DateOnly(2026, 12, 8), deadline.DueOn);

        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IDeadlines>().MeetAsync(_key, Cancel);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });
        Assert.Equal(DeadlineState.Met, (await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(Cancel))).State);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Reminders_OfAParty_AreSentOnceEach(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (party, _) = await AddPartyAsync(app);

        // Today is 23 November: the reminder of a week before is due, that of the day before is not.
        await SetAsync(app, party, new DateOnly(2026, 11, 30));
        var reminders = app.Services.GetRequiredService<DeadlineReminders>();
        while (await reminders.RunOnceAsync(Cancel))
        {
        }

        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "dates.reminder", Cancel)));
        Assert.Equal(new DateOnly(2026, 11, 29), (await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(Cancel))).RemindOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Verification_PromisedInThreeWorkingDays_IsMindedUntilItIsDecided(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (party, _) = await AddPartyAsync(app);

        // GEN-05: Friday 27 November, 20:00 in Panzhihua; the first day is not counted, nor is the weekend.
        await TellAsync(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        var deadline = await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(d => d.Kind == "party.verification", Cancel));
        Assert.Equal((new DateOnly(2026, 12, 2), DeadlineState.Open, null), (deadline.DueOn, deadline.State, deadline.PartyId));

        app.Time.SetUtcNow(new DateTimeOffset(2026, 12, 3, 2, 0, 0, TimeSpan.Zero));
        using var reviewer = await app.SignInAsRoleAsync("Reviewer");
        while (await app.Services.GetRequiredService<DeadlineReminders>().RunOnceAsync(Cancel))
        {
        }

        Assert.Equal(1, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync(m => m.Kind == "dates.reminder" && m.Url.Contains("/Admin/Parties/"), Cancel)));
        Assert.Contains("完成一个主体的核验", (await reviewer.GetPageAsync("/Admin/Deadlines?show=overdue")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已逾期的期限", (await reviewer.GetPageAsync("/Admin")).Body!.TextContent, StringComparison.Ordinal);

        await TellAsync(null);
        Assert.Equal(DeadlineState.Met, (await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(d => d.Kind == "party.verification", Cancel))).State);

        async Task TellAsync(DateTimeOffset? since)
        {
            await app.InScopeAsync(async services =>
            {
                services.GetRequiredService<Outbox>().Add(new PartyQueueChanged(party, since));
                await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
            });
            await app.RunBackgroundWorkAsync();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Overdue_StandsInTheListsOfItsPartyAndOfTheOperator(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (party, member) = await AddPartyAsync(app);
        await SetAsync(app, party, new DateOnly(2026, 11, 24));
        var pages = new (string Role, string Path)[] { ("", "/desk/deadlines?show=overdue"), ("Reviewer", "/Admin/Deadlines?show=overdue") };

        // Its last day itself is not overdue.
        foreach (var (day, shown) in new[] { (24, false), (25, true) })
        {
            app.Time.SetUtcNow(new DateTimeOffset(2026, 11, day, 8, 0, 0, TimeSpan.Zero));
            foreach (var (role, path) in pages)
            {
                var client = role.Length == 0 ? await app.SignInAsync(member) : await app.SignInAsRoleAsync(role);
                Assert.Equal(shown, (await client.GetStringAsync(path, Cancel)).Contains("答复示例申请", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Calendars_WithoutTheNextYear_SaySo()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        var clerk = await app.SignInAsRoleAsync("Administrator");
        var notices = (await clerk.GetPageAsync("/Admin/Calendars")).QuerySelectorAll("main .notice-warn");

        // The notice for 2027 has not come out: it is said, not guessed.
        Assert.Contains("calendars/2027.json", Assert.Single(notices).TextContent, StringComparison.Ordinal);

        // It is November: the notice comes out, and the overview reminds of the file.
        var overview = (await clerk.GetPageAsync("/Admin")).QuerySelector("main")!;
        Assert.NotNull(overview.QuerySelector("a[href='/Admin/Calendars']"));
        Assert.Contains("尚无 2027 年工作日历", overview.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Calendar_ConfirmedByAPerson_IsToBeVerifiedAgainOnceItsFileChanges(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var clerk = await app.SignInAsRoleAsync("Administrator");
        var before = (await clerk.GetPageAsync("/Admin/Calendars")).QuerySelectorAll("h2 .badge-unverified").Length;

        await clerk.PostFormAsync("/Admin/Calendars", "/2026");

        Assert.Equal(before - 1, (await clerk.GetPageAsync("/Admin/Calendars")).QuerySelectorAll("h2 .badge-unverified").Length);
        await app.InScopeAsync(async services =>
        {
            var known = services.GetRequiredService<IWorkingCalendar>();
            var changed = new WorkingCalendar([.. known.Years.Select(y => y.Year == 2026 ? y with { Sha256 = new string('0', 64) } : y)]);
            Assert.NotNull((await Checks(known).ListAsync(Cancel)).Calendars.Single(c => c.Calendar.Year == 2026).CheckedBy);
            Assert.Null((await Checks(changed).ListAsync(Cancel)).Calendars.Single(c => c.Calendar.Year == 2026).CheckedBy);

            // What changed between the look and the click is not confirmed unseen.
            Assert.False((await Checks(changed).ConfirmAsync(2026, known.Years.Single(y => y.Year == 2026).Sha256, Cancel)).Succeeded);

            CalendarChecks Checks(IWorkingCalendar calendar) => new(
                services.GetRequiredService<AppDbContext>(), calendar, services.GetRequiredService<ICurrentUser>(), services.GetRequiredService<SiteClock>());
        });
    }

    // GEN-05: what was set before the calendar of its year was on file is counted when it has come; nothing that was said becomes earlier.
    [Theory, MemberData(nameof(Both))]
    public async Task CalendarThatComes_MovesWhatWaitedForIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (today, newYear) = (new DateOnly(2026, 12, 30), new DateOnly(2027, 1, 2));
        var calendar = app.Services.GetRequiredService<IWorkingCalendar>();
        var ends = new Dictionary<string, PeriodEnd>
        {
            ["days"] = calendar.DueAfter(today, 3),
            ["months"] = calendar.MonthsAfter(new DateOnly(2026, 12, 2), 1),
            ["agreed"] = new(newYear, newYear, null),
            ["met"] = calendar.DueAfter(today, 3),
            ["later"] = calendar.DueAfter(today, 400),
        };
        Assert.Equal(new PeriodEnd(new DateOnly(2027, 1, 4), null, 2027, new WorkingPeriod(today, 3)), ends["days"]);
        await app.InScopeAsync(async services =>
        {
            var deadlines = services.GetRequiredService<IDeadlines>();
            foreach (var (kind, end) in ends)
            {
                await deadlines.SetAsync(new DeadlineRequest(new DeadlineKey(kind, _key.SubjectId), null, "示例期限", [], end, "/desk", "约定", [1]), Cancel);
            }

            await deadlines.MeetAsync(new DeadlineKey("met", _key.SubjectId), Cancel);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        });

        // Without a new calendar nothing moves.
        await CountAsync(calendar);
        Assert.Equal((new DateOnly(2027, 1, 4), true), await DueAsync("days"));

        await CountAsync(Calendars.WithNewYear(app));
        Assert.Equal((new DateOnly(2027, 1, 5), false), await DueAsync("days"));
        Assert.Equal((new DateOnly(2027, 1, 4), false), await DueAsync("months"));
        Assert.Equal((newYear, false), await DueAsync("agreed"));
        Assert.Equal((new DateOnly(2027, 1, 4), true), await DueAsync("met"));
        Assert.True((await DueAsync("later")).MayMove);
        Assert.Equal(new DateOnly(2027, 1, 4), await app.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == "days").Select(d => d.RemindOn!.Value).SingleAsync(Cancel)));
        await CountAsync(Calendars.WithNewYear(app));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.EventType.EndsWith(nameof(DeadlineCounted)), Cancel)));

        Task<bool> CountAsync(IWorkingCalendar known) => new DeadlineCounting(app.Services.GetRequiredService<IServiceScopeFactory>(), known).RunOnceAsync(Cancel);

        Task<(DateOnly Due, bool MayMove)> DueAsync(string kind) =>
            app.QueryAsync(db => db.Set<Deadline>().Where(d => d.Kind == kind).Select(d => new ValueTuple<DateOnly, bool>(d.DueOn, d.MayMove)).SingleAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Feed_OfAMember_ShowsOpenDeadlinesUntilTheAddressIsRenewed(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (party, member) = await AddPartyAsync(app);
        await SetAsync(app, party, new DateOnly(2026, 11, 30));
        var client = await app.SignInAsync(member);

        Assert.Contains("答复示例申请", await client.GetStringAsync("/desk/deadlines", Cancel), StringComparison.Ordinal);
        var address = await RenewAsync(client);
        using var anonymous = app.CreateClient();
        var calendar = await anonymous.GetStringAsync(address, Cancel);
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
        Assert.Contains("20261130", calendar, StringComparison.Ordinal);

        Assert.NotEqual(address, await RenewAsync(client));
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(address, Cancel)).StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Feed_OfAnAccountThatIsLockedOrSecured_EndsForGood(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (_, member) = await AddPartyAsync(app);
        var id = await app.CreateUserAsync(member);
        var administrator = await app.SignInAsRoleAsync("Administrator");
        var client = await app.SignInAsync(member);
        using var anonymous = app.CreateClient();

        var first = await RenewAsync(client);
        await client.PostFormAsync("/desk/settings/security/password", null, ("CurrentPassword", SignIn.Password), ("Password", "a brand new password"));
        await app.RunBackgroundWorkAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(first, Cancel)).StatusCode);

        var second = await RenewAsync(client);
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync(second, Cancel)).StatusCode);
        await administrator.PostFormAsync($"/Admin/Users/{id}", "/lock");
        await app.RunBackgroundWorkAsync();
        await administrator.PostFormAsync($"/Admin/Users/{id}", "/unlock");
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(second, Cancel)).StatusCode);
        Assert.Equal(
            ["calendar.address-made", "calendar.address-dropped", "calendar.address-made", "calendar.address-dropped"],
            await app.QueryAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectId == id && e.SubjectType == "FeedToken").OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Feed_AfterAYear_HasToBeRenewed(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var (_, member) = await AddPartyAsync(app);
        using var anonymous = app.CreateClient();
        var address = await RenewAsync(await app.SignInAsync(member));

        app.Time.Advance(TimeSpan.FromDays(364));
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync(address, Cancel)).StatusCode);
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync(address, Cancel)).StatusCode);
    }

    private static async Task<string> RenewAsync(HttpClient client)
    {
        var response = await client.PostFormAsync("/desk/deadlines", "/desk/deadlines/feed");
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var start = text.IndexOf("/calendar/", StringComparison.Ordinal);
        return text[start..(text.IndexOf(".ics", start, StringComparison.Ordinal) + 4)];
    }

    private static Task SetAsync(ExchangeApp app, Guid? partyId, DateOnly due) => app.InScopeAsync(async services =>
    {
        var request = new DeadlineRequest(_key, partyId, "答复示例申请", [], new PeriodEnd(due, due, null), "/desk", "约定", [7, 1]);
        await services.GetRequiredService<IDeadlines>().SetAsync(request, Cancel);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
    });

    private static async Task<(Guid PartyId, string Email)> AddPartyAsync(ExchangeApp app)
    {
        const string Email = "member@test.example";
        var userId = await app.CreateUserAsync(Email);
        return await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var party = new Party { CreatedAt = app.Time.GetUtcNow(), IsDemo = true };
            party.Identify(new PartyIdentity(PartyKind.Organisation, OrganisationKind.Enterprise, "示例公司", null, null, null));
            db.AddRange(party, new PartyMember { PartyId = party.Id, UserId = userId, Role = MemberRole.Administrator, JoinedAt = app.Time.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
            return (party.Id, Email);
        });
    }
}
