using Exchange.Framework.Data;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Exchange.Notifications.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Exchange.Tests.Notifications;

/// <summary>Mail by SMTP, against a server of our own that behaves well or badly.</summary>
public sealed class SmtpTests
{
    private const string Recipient = "lin@test.example";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Mail_IsSentOnceWithWhatItSays(TestDatabase database)
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(database, server);
        await EnqueueAsync(app);

        await app.RunBackgroundWorkAsync();
        app.Time.Advance(TimeSpan.FromHours(7));
        await app.RunBackgroundWorkAsync();

        var sent = Assert.Single(server.Data);
        Assert.Equal("钒钛 subject", sent.Subject);
        Assert.Equal("第一行\n.第二行以点开头\n", sent.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(("交易中心", "no-reply@exchange.example"), (sent.From.Mailboxes.Single().Name, sent.From.Mailboxes.Single().Address));
        Assert.Equal(Recipient, Assert.Single(server.Recipients));
        Assert.Equal("auto-generated", sent.Headers[HeaderId.AutoSubmitted]);
        var mail = await ReadAsync(app);
        Assert.Equal((MailState.Sent, 1, ""), (mail.State, mail.Attempts, mail.Text));
    }

    // RFC 5321, 4.2.1: 4yz may succeed another time; so may a connection that broke off.
    [Theory]
    [InlineData("MAIL", "421 too busy")]
    [InlineData("RCPT", "450 mailbox busy")]
    [InlineData("DATA", "451 try later")]
    [InlineData(".", "452 no room")]
    [InlineData("RCPT", "")]
    [InlineData(".", "")]
    public async Task Mail_RefusedForTheTimeBeing_IsSentAtTheNextAttempt(string step, string answer)
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(TestDatabase.Sqlite, server);
        app.ExpectLog("was not sent at attempt 1");
        server.Answers.Enqueue((step, answer));
        await EnqueueAsync(app);

        await app.RunBackgroundWorkAsync();
        var failed = await ReadAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(31));
        await app.RunBackgroundWorkAsync();

        Assert.Equal((MailState.Waiting, 1), (failed.State, failed.Attempts));
        Assert.DoesNotContain("@", failed.LastError!, StringComparison.Ordinal);
        var mail = await ReadAsync(app);
        Assert.Equal((MailState.Sent, 2, null), (mail.State, mail.Attempts, mail.LastError));
        // Whether a mail whose acceptance was not heard has arrived, nobody can know: both bear the same name.
        Assert.Single(server.Data.Select(m => m.MessageId).Distinct());
    }

    [Theory]
    [InlineData("MAIL", "550 sender unknown")]
    [InlineData("RCPT", "550 no such mailbox lin@test.example")]
    [InlineData(".", "554 not wanted")]
    public async Task Mail_RefusedForGood_IsParkedUntilTheOperatorPutsItBack(string step, string answer)
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(TestDatabase.Sqlite, server);
        app.ExpectLog("was not sent at attempt 1");
        server.Answers.Enqueue((step, answer));
        await EnqueueAsync(app);

        await app.RunBackgroundWorkAsync();
        app.Time.Advance(TimeSpan.FromHours(7));
        await app.RunBackgroundWorkAsync();
        var parked = await ReadAsync(app);
        await app.InScopeAsync(services => services.GetRequiredService<IMailMonitor>().RetryDeadAsync(Cancel));
        await app.RunBackgroundWorkAsync();

        Assert.Equal((MailState.Dead, 1), (parked.State, parked.Attempts));
        Assert.Equal($"SmtpCommandException {answer[..3]}", parked.LastError);
        Assert.Equal(MailState.Sent, (await ReadAsync(app)).State);
    }

    // The server has the mail: what goes wrong at the farewell sends no second one.
    [Theory]
    [InlineData("")]
    [InlineData("421 going down")]
    public async Task Mail_AcceptedByAServerThatThenBreaksOff_IsSentOnce(string farewell)
    {
        await using var server = new SmtpListener();
        await using var app = await StartAsync(TestDatabase.Sqlite, server);
        server.Answers.Enqueue(("QUIT", farewell));
        await EnqueueAsync(app);

        await app.RunBackgroundWorkAsync();
        app.Time.Advance(TimeSpan.FromHours(7));
        await app.RunBackgroundWorkAsync();

        Assert.Single(server.Data);
        Assert.Equal(MailState.Sent, (await ReadAsync(app)).State);
    }

    private static Task<ExchangeApp> StartAsync(TestDatabase database, SmtpListener server) => ExchangeApp.StartAsync(database, services: services =>
    {
        services.Configure<SmtpOptions>(options =>
        {
            options.Host = "127.0.0.1";
            options.Port = server.Port;
            options.UseTls = false;
            options.From = "交易中心 <no-reply@exchange.example>";
        });
        services.AddSingleton<IMailTransport, SmtpMailTransport>();
    });

    private static Task EnqueueAsync(ExchangeApp app) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<IMailQueue>().Enqueue(new MailMessage(Recipient, "钒钛 subject", "第一行\n.第二行以点开头\n"));
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
    });

    private static Task<OutgoingMail> ReadAsync(ExchangeApp app) => app.QueryAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync(Cancel));
}
