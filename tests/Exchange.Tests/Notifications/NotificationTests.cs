using AngleSharp.Dom;
using Exchange.Framework.Data;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Exchange.Notifications.Services;
using Exchange.Tests.Infrastructure;
using Exchange.Tests.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Notifications;

public sealed class NotificationTests
{
    private const string Email = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Mail_OfASavedCommand_IsWrittenAsFile(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        await EnqueueAsync(app, save: false);
        var before = await app.ReadMailAsync(Email);
        await EnqueueAsync(app, save: true);
        var mail = Assert.Single(await app.ReadMailAsync(Email));

        Assert.Empty(before);
        Assert.Equal("钒钛 subject", mail.Subject);
        Assert.Contains("正文", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mail_ThatCannotBeSent_IsTriedAgainAndGivenUpAfterEightAttempts(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("was not sent at attempt");
        await app.InScopeAsync(async services =>
        {
            // Not an address: composing the mail fails, as a refusing server would.
            services.GetRequiredService<IMailQueue>().Enqueue(new MailMessage("not an address at all @@", "s", "t"));
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(CancellationToken.None);
        });

        await app.RunBackgroundWorkAsync();
        var first = await app.QueryAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync());
        for (var i = 0; i < OutgoingMail.MaxAttempts; i++)
        {
            app.Time.Advance(TimeSpan.FromHours(7));
            await app.RunBackgroundWorkAsync();
        }

        var counts = await app.InScopeAsync(services => services.GetRequiredService<IMailMonitor>().CountAsync(CancellationToken.None));
        var retried = await app.InScopeAsync(services => services.GetRequiredService<IMailMonitor>().RetryDeadAsync(CancellationToken.None));

        Assert.Equal((MailState.Waiting, 1), (first.State, first.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(30), first.NextAttemptAt - first.QueuedAt);
        Assert.DoesNotContain("@", first.LastError!, StringComparison.Ordinal);
        Assert.Equal((0, 1), (counts.Waiting, counts.Dead));
        Assert.Equal(1, retried);
    }

    [Fact]
    public void Pause_GrowsToSixHours()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), OutgoingMail.Pause(2));
        Assert.Equal(TimeSpan.FromHours(6), OutgoingMail.Pause(7));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Message_IsShownCountedAndMarkedRead(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);
        var stranger = await app.SignInAsync("other@test.example", followRedirects: false);
        var id = await app.CreateUserAsync(Email);
        await AddMessageAsync(app, id);

        var unread = await client.GetPageAsync("/desk/messages?show=unread");
        var message = await app.QueryAsync(db => db.Set<InboxMessage>().Select(m => m.Id).SingleAsync());
        var badge = unread.QuerySelector("#inbox-badge .count")?.TextContent;
        var form = unread.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>($"main form[action*='{message}']")!;
        var opened = await client.SubmitAsync(form, "/desk/messages", []);
        var after = await client.GetPageAsync("/desk/messages");
        var strangersForm = (await stranger.GetPageAsync("/desk/settings/profile")).QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("main form")!;
        strangersForm.SetAttribute("action", $"/desk/messages/{message}");
        var strangers = await stranger.SubmitAsync(strangersForm, "/desk/messages", []);

        Assert.Equal("1", badge);
        Assert.Contains("PZH-2026-1", unread.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/listings/1", opened.Headers.Location!.OriginalString);
        Assert.Null(after.QuerySelector("#inbox-badge .count"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, strangers.StatusCode);
    }

    // Whoever opens what a message is about has read it; others' messages about the same page stay.
    [Theory, MemberData(nameof(Both))]
    public async Task Messages_AboutThePageThatIsOpened_AreReadByIt(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);
        var id = await app.CreateUserAsync(Email);
        var other = await app.CreateUserAsync("other@test.example");
        await AddMessageAsync(app, id, "/desk/settings/profile#name");
        await AddMessageAsync(app, id, "/desk/settings/profile");
        await AddMessageAsync(app, id, "/desk/settings/profile?edit=1");
        await AddMessageAsync(app, id, "/desk/settings/security");
        await AddMessageAsync(app, id, "/desk/messages");
        await AddMessageAsync(app, other, "/desk/settings/profile");

        var list = await client.GetPageAsync("/desk/messages");
        var opened = await client.GetPageAsync("/desk/settings/profile");
        var left = await UnreadAsync();
        await client.GetPageAsync("/desk/settings/profile?edit=1");
        var last = await UnreadAsync();

        Assert.Equal("5", list.QuerySelector("#inbox-badge .count")!.TextContent);
        Assert.Equal("3", opened.QuerySelector("#inbox-badge .count")!.TextContent);
        Assert.Equal([(id, "/desk/messages"), (id, "/desk/settings/profile?edit=1"), (id, "/desk/settings/security"), (other, "/desk/settings/profile")], left);
        Assert.Equal([(id, "/desk/messages"), (id, "/desk/settings/security"), (other, "/desk/settings/profile")], last);

        Task<List<(string, string)>> UnreadAsync() => app.QueryAsync(async db => (await db.Set<InboxMessage>().Where(m => m.ReadAt == null)
            .Select(m => new { m.UserId, m.Url }).ToListAsync()).Select(m => (m.UserId, m.Url)).OrderBy(m => m.UserId == other).ThenBy(m => m.Url, StringComparer.Ordinal).ToList());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Live_InboxOfAnotherPerson_IsRefused(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsync(Email, followRedirects: false);
        var other = await app.CreateUserAsync("other@test.example");

        var answer = await client.GetAsync($"/live?topics=inbox:{other}", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Notifier_SendsByMailInTheReadersLanguageUnlessSwitchedOff(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var reader = await app.CreateUserAsync(Email);
        var quiet = await app.CreateUserAsync("quiet@test.example");
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Set<NotificationPreference>().Add(new NotificationPreference { UserId = quiet, Kind = Kind.Name, Email = false });
            await db.SaveChangesAsync(CancellationToken.None);
            var notifier = CreateNotifier(services);
            await notifier.NotifyAsync(new Notification(Kind.Name, "Unread ({0})", ["PZH-2026-1"], "/listings/1"), [reader, quiet], CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
        });

        var mail = Assert.Single(await app.ReadMailAsync(Email));

        Assert.Equal("未读（PZH-2026-1）", mail.Subject);
        Assert.Contains("/listings/1", mail.TextBody, StringComparison.Ordinal);
        Assert.Empty(await app.ReadMailAsync("quiet@test.example"));
        Assert.Equal(2, await app.QueryAsync(db => db.Set<InboxMessage>().CountAsync()));
    }

    private static NotificationKind Kind { get; } = new("test.kind", "Messages", EmailByDefault: true);

    // A kind of the test's own, which no module registers.
    private static Notifier CreateNotifier(IServiceProvider services) => ActivatorUtilities.CreateInstance<Notifier>(
        services, (IEnumerable<NotificationKind>)[Kind]);

    private static Task EnqueueAsync(ExchangeApp app, bool save) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<IMailQueue>().Enqueue(new MailMessage(Email, "钒钛 subject", "正文\n"));
        if (save)
        {
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(CancellationToken.None);
        }
    });

    private static Task AddMessageAsync(ExchangeApp app, string userId, string url = "/listings/1") => app.InScopeAsync(async services =>
    {
        await CreateNotifier(services).NotifyAsync(
            new Notification(Kind.Name, "Unread ({0})", ["PZH-2026-1"], url), [userId], CancellationToken.None);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(CancellationToken.None);
        await app.RunBackgroundWorkAsync();
    });
}
