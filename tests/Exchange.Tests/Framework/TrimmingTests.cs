using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Mvc;
using Exchange.Notifications.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class TrimmingTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Run_DeletesWhatWasDoneWithThirtyDaysAgo(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var now = app.Time.GetUtcNow();
        await app.QueryAsync(async db =>
        {
            await db.Set<OutboxMessage>().ExecuteDeleteAsync(Cancel);
            await db.Set<HandledEvent>().ExecuteDeleteAsync(Cancel);
            await db.Set<OutgoingMail>().ExecuteDeleteAsync(Cancel);
            foreach (var (name, at) in new[] { ("old", now.AddDays(-31)), ("new", now.AddDays(-29)) })
            {
                db.Add(new ProcessedRequest { Key = Guid.CreateVersion7(), UserId = name, At = at, ResultUrl = "/" });
                db.Add(new KeptForm { UserId = name, KeyHash = new string('0', 64), Path = name, Fields = "", At = at });
                var delivered = new OutboxMessage { EventType = $"{name} delivered", Payload = "{}", OccurredAt = at, NextAttemptAt = at, DeliveredAt = at };
                db.AddRange(delivered, new HandledEvent { EventId = delivered.Id, Handler = name });
                db.Add(new OutboxMessage { EventType = $"{name} failed", Payload = "{}", OccurredAt = at, NextAttemptAt = at, FailedAt = at });
                foreach (var state in new[] { JobState.Done, JobState.Cancelled, JobState.Failed })
                {
                    db.Add(new Job { Kind = $"{name} {state}", Payload = "{}", CreatedAt = at, NextAttemptAt = at, State = state, FinishedAt = at });
                }

                var sent = new OutgoingMail { To = $"{name} sent", Subject = "", Text = "", QueuedAt = at, NextAttemptAt = at };
                sent.Sent(at);
                var dead = new OutgoingMail { To = $"{name} dead", Subject = "", Text = "", QueuedAt = at, NextAttemptAt = at };
                for (var i = 0; i < OutgoingMail.MaxAttempts; i++)
                {
                    dead.Failed("", at);
                }

                db.AddRange(sent, dead);
            }

            return await db.SaveChangesAsync(Cancel);
        });

        await app.RunBackgroundWorkAsync();

        Assert.Equal(["new"], await ReadAsync<ProcessedRequest>(app, r => r.UserId));
        Assert.Equal(["new"], await ReadAsync<KeptForm>(app, f => f.Path));
        Assert.Equal(["new"], await ReadAsync<HandledEvent>(app, h => h.Handler));
        Assert.Equal(["new delivered", "new failed", "old failed"], await ReadAsync<OutboxMessage>(app, m => m.EventType));
        Assert.Equal(["new Cancelled", "new Done", "new Failed", "old Failed"], await ReadAsync<Job>(app, j => j.Kind));
        Assert.Equal(["new dead", "new sent", "old dead"], await ReadAsync<OutgoingMail>(app, m => m.To));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_AnotherNodeHasTheLease_DoesNothing(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await services.GetRequiredService<LeaseStore>().ReleaseAsync(Cancel);
            await new LeaseStore(db, app.Time, new NodeIdentity()).TryTakeAsync("trimming", TimeSpan.FromHours(1), Cancel);
            db.Add(new ProcessedRequest { Key = Guid.CreateVersion7(), UserId = "", At = app.Time.GetUtcNow().AddDays(-31) });
            await db.SaveChangesAsync(Cancel);
        });

        Assert.False(await app.Services.GetRequiredService<Trimming>().RunOnceAsync(Cancel));
        Assert.Equal(1, await app.QueryAsync(db => db.Set<ProcessedRequest>().CountAsync(Cancel)));
    }

    private static async Task<List<string>> ReadAsync<T>(ExchangeApp app, Func<T, string> name)
        where T : class =>
        [.. (await app.QueryAsync(db => db.Set<T>().AsNoTracking().ToListAsync(Cancel))).Select(name).Order(StringComparer.Ordinal)];
}
