using Exchange.Admin.Services;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Notifications.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Admin;

public sealed class BackgroundWorkTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Retry_OfWhatHasFailed_PutsItBackAndIsAudited(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var now = app.Time.GetUtcNow();
        var job = new Job { Kind = "sample", Payload = "{}", State = JobState.Failed, Attempts = 3, CreatedAt = now, NextAttemptAt = now };
        var message = new OutboxMessage { EventType = "Sample", Payload = "{}", OccurredAt = now, NextAttemptAt = now, Attempts = 8, FailedAt = now };
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.AddRange(job, message);
            await db.SaveChangesAsync(Cancel);
        });

        Assert.True((await DoAsync(app, w => w.CountAsync(Cancel))).NeedsAttention);
        Assert.Single((await DoAsync(app, w => w.PageAsync(WorkView.EventsFailed, 1, Cancel))).Events!.Items);
        Assert.True(await DoAsync(app, w => w.RetryJobAsync(job.Id, Cancel)));
        Assert.True(await DoAsync(app, w => w.RetryEventAsync(message.Id, Cancel)));
        Assert.False(await DoAsync(app, w => w.RetryJobAsync(job.Id, Cancel)));
        var queued = Assert.Single((await DoAsync(app, w => w.PageAsync(WorkView.JobsQueued, 1, Cancel))).Jobs!.Items);
        Assert.Equal((JobState.Queued, 0), (queued.State, queued.Attempts));
        Assert.True(await DoAsync(app, w => w.CancelJobAsync(job.Id, Cancel)));

        var actions = await app.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Action.StartsWith("background.")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync(Cancel));
        Assert.Equal(["background.job-retried", "background.event-retried", "background.job-cancelled"], actions);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mails_GivenUp_AreCountedAndSentAgain(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var client = await app.SignInAsRoleAsync("Administrator");
        var mail = new OutgoingMail { To = "lin@test.example", Subject = "s", Text = "t", QueuedAt = app.Time.GetUtcNow(), NextAttemptAt = app.Time.GetUtcNow() };
        for (var attempt = 0; attempt < OutgoingMail.MaxAttempts; attempt++)
        {
            mail.Failed("TimeoutException", app.Time.GetUtcNow());
        }

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Add(mail);
            await db.SaveChangesAsync(Cancel);
        });

        var desk = await client.GetPageAsync("/Admin");
        var page = await client.GetPageAsync("/Admin/Background?show=Mails");
        await client.PostFormAsync("/Admin/Background?show=Mails", "/Mails/Retry");
        await app.RunBackgroundWorkAsync();

        Assert.Contains("1 封邮件", desk.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lin@test.example", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, await app.QueryAsync(db => db.Set<OutgoingMail>().Where(m => m.Id == mail.Id).Select(m => m.State).SingleAsync(Cancel)));
        Assert.True(await app.QueryAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Action == "background.mails-retried", Cancel)));
    }

    private static Task<T> DoAsync<T>(ExchangeApp app, Func<BackgroundWork, Task<T>> work) =>
        app.InScopeAsync(services => work(services.GetRequiredService<BackgroundWork>()));
}
