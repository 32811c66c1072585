using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Leases;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

/// <summary>Events are delivered after commit, and each handler's effect happens once.</summary>
public sealed class OutboxTests
{
    private const int Attempts = 8;

    private static readonly PartyVerified _event = new(Guid.CreateVersion7());

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Event_DeliveredTwice_TakesEffectOnce(TestDatabase database)
    {
        var plan = new Plan();
        await using var app = await StartAsync(database, plan);
        await RaiseAsync(app);

        await DispatchAsync(app);
        await DispatchAsync(app);

        Assert.Equal((1, 1, 1), (plan.FirstCalls, plan.SecondCalls, await MailsAsync(app, "first@test.example")));
        Assert.NotNull((await MessageAsync(app)).DeliveredAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_NodeDiedBetweenHandlerAndMark_TakesEffectOnce(TestDatabase database)
    {
        var plan = new Plan();
        await using var app = await StartAsync(database, plan);
        await RaiseAsync(app);
        await DispatchAsync(app);

        // The state that such a death leaves: effect and "seen" are committed, "delivered" is not.
        await app.QueryAsync(db => db.Set<OutboxMessage>()
            .Where(m => m.EventType == typeof(PartyVerified).FullName)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, (DateTimeOffset?)null), Cancel));
        await DispatchAsync(app);

        Assert.Equal((1, 1), (plan.FirstCalls, plan.SecondCalls));
        Assert.Equal((1, 1), (await MailsAsync(app, "first@test.example"), await MailsAsync(app, "second@test.example")));
        Assert.NotNull((await MessageAsync(app)).DeliveredAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_HandlerFailsAfterWriting_LeavesNothingAndIsRetriedAlone(TestDatabase database)
    {
        var plan = new Plan { SecondFailures = 2 };
        await using var app = await StartAsync(database, plan);
        app.ExpectLog("was not delivered");
        await RaiseAsync(app);

        await DispatchAsync(app);
        var afterFirst = await MessageAsync(app);
        var mailsAfterFirst = await MailsAsync(app, "second@test.example");
        var tooEarly = await DispatchAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(4));
        await DispatchAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(16));
        await DispatchAsync(app);

        Assert.Equal((1, 0, 0), (afterFirst.Attempts, mailsAfterFirst, tooEarly));
        Assert.Contains("planned", afterFirst.LastError, StringComparison.Ordinal);
        Assert.Equal((1, 3), (plan.FirstCalls, plan.SecondCalls));
        Assert.Equal((1, 1), (await MailsAsync(app, "first@test.example"), await MailsAsync(app, "second@test.example")));
        var done = await MessageAsync(app);
        Assert.NotNull(done.DeliveredAt);
        Assert.Null(done.LastError);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_HandlerAlwaysFails_IsParkedForTheOperator(TestDatabase database)
    {
        var plan = new Plan { SecondFailures = int.MaxValue };
        await using var app = await StartAsync(database, plan);
        app.ExpectLog("was not delivered");
        await RaiseAsync(app);

        for (var attempt = 0; attempt < Attempts + 3; attempt++)
        {
            await DispatchAsync(app);
            app.Time.Advance(TimeSpan.FromHours(2));
        }

        var parked = await MessageAsync(app);
        Assert.Equal((Attempts, Attempts), (parked.Attempts, plan.SecondCalls));
        Assert.NotNull(parked.FailedAt);
        Assert.Null(parked.DeliveredAt);
        Assert.Equal((1, 0), (await MailsAsync(app, "first@test.example"), await MailsAsync(app, "second@test.example")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_FailsWithALongMessage_DoesNotStopTheOthers(TestDatabase database)
    {
        var plan = new Plan { SecondFailures = 1, Failure = new string('长', 9000) };
        await using var app = await StartAsync(database, plan);
        app.ExpectLog("was not delivered");
        await RaiseAsync(app);
        await RaiseAsync(app);

        await DispatchAsync(app);

        var messages = await app.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.EventType == typeof(PartyVerified).FullName).OrderBy(m => m.Id).ToListAsync(Cancel));
        Assert.Equal((1, 4000), (messages[0].Attempts, messages[0].LastError!.Length));
        Assert.NotNull(messages[1].DeliveredAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Dispatch_AnotherNodeTookTheLeaseMeanwhile_StopsBeforeTheNextBatch(TestDatabase database)
    {
        var plan = new Plan();
        await using var app = await StartAsync(database, plan);
        // A slow handler, during which the lease runs out and another node takes it.
        plan.OnFirst = async db =>
        {
            plan.OnFirst = null;
            app.Time.Advance(TimeSpan.FromMinutes(1));
            await new LeaseStore(db, app.Time, new NodeIdentity()).TryTakeAsync("outbox", TimeSpan.FromMinutes(5), Cancel);
        };
        await RaiseAsync(app);
        await RaiseAsync(app);

        var tried = await DispatchAsync(app);
        var meanwhile = await DispatchAsync(app);
        app.Time.Advance(TimeSpan.FromMinutes(6));
        await DispatchAsync(app);

        Assert.Equal((1, 0, 2), (tried, meanwhile, plan.FirstCalls));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_TransactionRollsBack_IsNeverDelivered(TestDatabase database)
    {
        var plan = new Plan();
        await using var app = await StartAsync(database, plan);

        await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            services.GetRequiredService<Outbox>().Add(_event);
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        });
        await DispatchAsync(app);

        Assert.Equal(0, plan.FirstCalls);
        Assert.Equal(0, await app.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.EventType == typeof(PartyVerified).FullName, Cancel)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Event_TwoNodesAtOnce_TakesEffectOnce(TestDatabase database)
    {
        var plan = new Plan();
        await using var app = await StartAsync(database, plan);
        // The node that comes second meets the other's mark, or its lock.
        app.ExpectLog("was not delivered");
        app.ExpectLog("Failed executing DbCommand");
        app.ExpectLog("saving changes");
        await RaiseAsync(app);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DispatchAsync(app), Cancel)));
        app.Time.Advance(TimeSpan.FromHours(1));
        await DispatchAsync(app);

        Assert.Equal((1, 1), (await MailsAsync(app, "first@test.example"), await MailsAsync(app, "second@test.example")));
        Assert.NotNull((await MessageAsync(app)).DeliveredAt);
    }

    private static Task<ExchangeApp> StartAsync(TestDatabase database, Plan plan) => ExchangeApp.StartAsync(database, services: services =>
    {
        services.AddSingleton(plan);
        services.AddScoped<IIntegrationEventHandler<PartyVerified>, First>();
        services.AddScoped<IIntegrationEventHandler<PartyVerified>, Second>();
    });

    private static Task RaiseAsync(ExchangeApp app) => app.InScopeAsync(async services =>
    {
        services.GetRequiredService<Outbox>().Add(_event);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
    });

    private static Task<int> DispatchAsync(ExchangeApp app) => app.Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(Cancel);

    private static Task<OutboxMessage> MessageAsync(ExchangeApp app) =>
        app.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.EventType == typeof(PartyVerified).FullName, Cancel));

    private static Task<int> MailsAsync(ExchangeApp app, string to) => app.QueryAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.To == to, Cancel));

    /// <summary>What the handlers shall do, and how often they were called.</summary>
    private sealed class Plan
    {
        private int _firstCalls;
        private int _secondCalls;

        public int SecondFailures { get; init; }

        public string Failure { get; init; } = "This failure was planned.";

        public Func<AppDbContext, Task>? OnFirst { get; set; }

        public int FirstCalls => _firstCalls;

        public int SecondCalls => _secondCalls;

        public int CountFirst() => Interlocked.Increment(ref _firstCalls);

        public int CountSecond() => Interlocked.Increment(ref _secondCalls);
    }

    private sealed class First(IMailQueue mails, AppDbContext db, Plan plan) : IIntegrationEventHandler<PartyVerified>
    {
        public async Task HandleAsync(PartyVerified integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
        {
            plan.CountFirst();
            mails.Enqueue(new MailMessage("first@test.example", "one", "text"));
            await (plan.OnFirst?.Invoke(db) ?? Task.CompletedTask);
        }
    }

    private sealed class Second(IMailQueue mails, AppDbContext db, Plan plan) : IIntegrationEventHandler<PartyVerified>
    {
        public async Task HandleAsync(PartyVerified integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
        {
            mails.Enqueue(new MailMessage("second@test.example", "two", "text"));
            await db.SaveChangesAsync(cancellationToken);
            if (plan.CountSecond() <= plan.SecondFailures)
            {
                throw new InvalidOperationException(plan.Failure);
            }
        }
    }
}
