using System.Net;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Search;
using Exchange.Tests.Users;
using Exchange.Users.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Watching;

/// <summary>Saved searches tell each new thing once and end by one click; watchers learn of changes and of annual fees.</summary>
public sealed class WatchingTests
{
    private const string Address = "watcher@test.example";
    private const string Slag = "/desk/searches/new?source=patents&query=%3Fq%3D%E9%92%92%E6%B8%A3";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task SavedSearch_TellsEachNewThingOnce_AndEndsByOneClick(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await AddAsync(app, "201210299861.5", "早先的钒渣专利");
        var client = await app.SignInAsync(Address);
        var saved = await client.PostFormAsync(Slag, "/desk/searches/new", ("Form.Name", "钒渣动态"), ("Form.Period", "Daily"));
        Assert.Equal("/desk/searches", saved.RequestMessage!.RequestUri!.AbsolutePath);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await AddAsync(app, "201310491586.1", "钒渣钠化焙烧");
        await AddAsync(app, "202011223344.0", "海绵钛生产");

        await WaitForMorningAsync(app);
        var mail = Assert.Single(await app.ReadMailAsync(Address));
        Assert.Equal("新增 1 项：钒渣动态", mail.Subject);
        Assert.Contains("钒渣钠化焙烧", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("早先", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("海绵钛", mail.TextBody, StringComparison.Ordinal);

        // Nothing new: no mail, however often the work runs.
        await WaitForMorningAsync(app);
        await app.RunBackgroundWorkAsync();
        Assert.Single(await app.ReadMailAsync(Address));

        // RFC 8058: a post without cookie or token ends the mails; the search stays.
        var url = new Uri(mail.Headers[MimeKit.HeaderId.ListUnsubscribe]!.Trim().Trim('<', '>'));
        var stranger = app.CreateClient(followRedirects: false);
        Assert.NotNull((await stranger.GetPageAsync(url.PathAndQuery)).QuerySelector($"form[method=post][action='{url.AbsolutePath}'] button"));
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await stranger.PostAsync(url.PathAndQuery, body, Cancel)).StatusCode);
        await AddAsync(app, "202111223344.5", "钒渣再利用");
        await WaitForMorningAsync(app);
        Assert.Single(await app.ReadMailAsync(Address));

        // The session of three mornings ago is over.
        client = await app.SignInAsync(Address);
        Assert.Contains("不发邮件", (await client.GetPageAsync("/desk/searches")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("失效", (await stranger.GetPageAsync("/searches/end/x")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    // One that fails costs its owner a mail, and nobody else any.
    [Fact]
    public async Task SavedSearch_ThatCannotBeAsked_LeavesTheOthersTheirMails()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite, services: FailingSearch.Replace);
        var unlucky = await app.SignInAsync("unlucky@test.example");
        await unlucky.PostFormAsync(
            $"/desk/searches/new?source=patents&query=%3Fq%3D{FailingSearch.Query}", "/desk/searches/new", ("Form.Name", "无法检索"), ("Form.Period", "Daily"));
        var client = await app.SignInAsync(Address);
        await client.PostFormAsync(Slag, "/desk/searches/new", ("Form.Name", "钒渣动态"), ("Form.Period", "Daily"));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await AddAsync(app, "201310491586.1", "钒渣钠化焙烧");

        app.ExpectLog("could not be asked");
        await WaitForMorningAsync(app);
        Assert.Single(await app.ReadMailAsync(Address));
        Assert.Empty(await app.ReadMailAsync("unlucky@test.example"));

        // It is due again on another morning, not at once.
        var now = app.Time.GetUtcNow();
        Assert.True(await app.QueryAsync(db => db.Set<SavedSearch>().AllAsync(s => s.NextAt > now, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Desk_IsThePersonsAlone(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await AddAsync(app, "201210299861.5", "钒渣专利");
        var right = await app.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync(Cancel));
        var client = await app.SignInAsync(Address);
        await client.PostFormAsync(Slag, "/desk/searches/new", ("Form.Name", "钒渣动态"));

        // The same search again is the same search.
        await client.PostFormAsync(Slag, "/desk/searches/new", ("Form.Name", "钒渣"), ("Form.Period", "Weekly"));
        await client.PostFormAsync($"/desk/searches/watch?kind=right&id={right:N}", "/desk/searches/watch");
        var search = await app.QueryAsync(db => db.Set<SavedSearch>().SingleAsync(Cancel));
        Assert.Equal(("钒渣", SearchPeriod.Weekly), (search.Name, search.Period));
        var watch = await app.QueryAsync(db => db.Set<Watch>().SingleAsync(Cancel));
        Assert.NotNull((await client.GetPageAsync($"/desk/searches/watch?kind=right&id={right:N}")).QuerySelector("main [role=status]"));

        var other = await app.SignInAsync("other@test.example");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/searches/{search.Id:N}", Cancel)).StatusCode);
        var form = (await other.GetPageAsync(Slag)).QuerySelector("form[action='/desk/searches/new']")!;
        foreach (var address in new[] { $"/desk/searches/{search.Id:N}", $"/desk/searches/{search.Id:N}/delete", $"/desk/searches/watch/{watch.Id:N}/end" })
        {
            using var content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                KeyValuePair.Create("RequestKey", Guid.NewGuid().ToString("N")), KeyValuePair.Create("Form.Name", "x"),
            ]);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(address, content, Cancel)).StatusCode);
        }

        foreach (var address in new[] { "/desk/searches/new?source=no-such&query=%3Fq%3Dx", "/desk/searches/new?source=patents", "/desk/searches/watch?kind=no-such&id=" + right, $"/desk/searches/watch?kind=right&id={Guid.NewGuid()}", "/desk/searches/watch" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address, Cancel)).StatusCode);
        }

        // What a person looked for goes with the account.
        var user = search.UserId;
        Assert.NotNull(await app.InScopeAsync(services => services.GetServices<IPersonalDataSource>().Single(s => s.Section == "watching").CollectAsync(user, Cancel)));
        await app.InScopeAsync(services => ActivatorUtilities.CreateInstance<Exchange.Watching.Handlers.AccountClosedHandler>(services)
            .HandleAsync(new AccountClosed(user), null!, Cancel));
        Assert.Equal(0, await app.QueryAsync(async db => await db.Set<SavedSearch>().CountAsync(Cancel) + await db.Set<Watch>().CountAsync(Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Watcher_LearnsOfAChangeOnce_AndOfAnnualFees(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await AddAsync(app, "201210299861.5", "钒渣专利", granted: new DateOnly(2016, 5, 4));
        await NoteAsync(app, "GR01", new DateOnly(2016, 5, 4));
        var right = await app.QueryAsync(db => db.Set<IpRight>().Select(r => r.Id).SingleAsync(Cancel));
        var client = await app.SignInAsync(Address);
        await client.PostFormAsync($"/desk/searches/watch?kind=right&id={right:N}", "/desk/searches/watch");

        // Nobody has claimed the patent; the fee of year 15 is late until February 2027 (ANN-03): the watcher is reminded.
        var fee = await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(d => d.Kind == "watching.annuity", Cancel));
        Assert.Equal((DeadlineState.Open, (Guid?)null), (fee.State, fee.PartyId));
        app.Time.Advance(TimeSpan.FromDays(fee.DueOn.DayNumber - new DateOnly(2026, 11, 23).DayNumber - 29));
        await app.RunBackgroundWorkAsync();
        Assert.Contains(await app.ReadMailAsync(Address), m => m.Subject!.Contains("年费", StringComparison.Ordinal));

        await NoteAsync(app, "PE01", new DateOnly(2026, 11, 20));
        await NoteAsync(app, "PE01", new DateOnly(2026, 11, 20));
        Assert.Single(await app.ReadMailAsync(Address), m => m.Subject!.Contains("您关注的", StringComparison.Ordinal));

        // Meanwhile the session has run out.
        client = await app.SignInAsync(Address);
        var page = await client.GetPageAsync("/desk/searches");
        Assert.Contains("钒渣专利", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await client.PostFormAsync("/desk/searches", "/end");
        Assert.Equal(DeadlineState.Dropped, (await app.QueryAsync(db => db.Set<Deadline>().SingleAsync(d => d.Kind == "watching.annuity", Cancel))).State);
    }

    [Fact]
    public void Every_BeginsWithWhatComesNow()
    {
        var monday = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        var search = new SavedSearch("u", "n", "patents", "?q=x", SearchPeriod.Never, monday);
        Assert.Null(search.NextAt);

        search.Every(SearchPeriod.Weekly, monday.AddDays(3));
        Assert.Equal((monday.AddDays(3), new DateTimeOffset(2026, 11, 29, 23, 30, 0, TimeSpan.Zero)), (search.ToldUntil, search.NextAt!.Value));

        // What is being saved at this moment belongs to the next time.
        var (since, until) = search.Span(search.NextAt.Value);
        Assert.Equal((monday.AddDays(3), search.NextAt.Value.AddMinutes(-5)), (since, until));
        search.Told(until, hasMail: true, search.NextAt.Value);
        Assert.Equal((until, new DateTimeOffset(2026, 12, 6, 23, 30, 0, TimeSpan.Zero)), (search.ToldUntil, search.NextAt!.Value));
    }

    private static async Task AddAsync(ExchangeApp app, string number, string title, DateOnly? granted = null)
    {
        await app.InScopeAsync(services => services.GetRequiredService<IPatentRegistry>().UpsertAsync([RecordOf(number, title, granted)], new PatentSource("CNIPA XML", null, IsManual: false), dryRun: false, Cancel));
        await app.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(Cancel);
    }

    private static PatentRecord RecordOf(string number, string title, DateOnly? granted) => new()
    {
        ApplicationNumber = number,
        Publications = granted is { } day ? [new PublicationRecord("CN103631670B", day)] : [],
        Title = title,
        Applicants = ["示例钒业有限公司"],
        FilingDate = new DateOnly(int.Parse(number[..4], System.Globalization.CultureInfo.InvariantCulture), 8, 22),
        GrantDate = granted,
    };

    private static async Task NoteAsync(ExchangeApp app, string code, DateOnly announcedOn)
    {
        await app.InScopeAsync(services => services.GetRequiredService<ILegalEventRegistry>().AddAsync(
            [new LegalEventRecord("201210299861.5", code, announcedOn, Reference: "示例")], "示例公报", dryRun: false, Cancel));
        await app.RunBackgroundWorkAsync();
    }

    private static async Task WaitForMorningAsync(ExchangeApp app)
    {
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.RunBackgroundWorkAsync();
    }
}
