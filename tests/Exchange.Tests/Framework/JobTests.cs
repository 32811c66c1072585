using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class JobTests
{
    private const string Kind = "sample";

    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Run_NoHandler_IsTriedThreeTimesThenFails(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("(nobody) failed");
        var id = await EnqueueAsync(app, "nobody");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.RunBackgroundWorkAsync();
            app.Time.Advance(TimeSpan.FromMinutes(2));
        }

        var job = await FindAsync(app, id);
        Assert.Equal((JobState.Failed, 3), (job.State, job.Attempts));
        Assert.Contains("nobody", job.LastError, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_NodeDiedInTheMiddle_IsTakenUpAfterItsLease(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("(nobody) failed");
        var id = await EnqueueAsync(app, "nobody", job =>
        {
            job.State = JobState.Running;
            job.Attempts = 1;
            job.Checkpoint = "half";
            job.LeaseOwner = "dead-node";
            job.LeaseUntil = app.Time.GetUtcNow() + TimeSpan.FromMinutes(1);
        });

        await app.RunBackgroundWorkAsync();
        var whileHeld = await AttemptsAsync();
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(1, whileHeld);
        Assert.Equal(2, await AttemptsAsync());

        Task<int> AttemptsAsync() => app.QueryAsync(db => db.Set<Job>().Where(j => j.Id == id).Select(j => j.Attempts).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_NodeStops_IsQueuedAgainAtItsCheckpoint(TestDatabase database)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var app = await StartAsync(database, async (context, cancellationToken) =>
        {
            await context.ReportAsync(1, 2, "half", cancellationToken);
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        });
        var id = await EnqueueAsync(app, Kind);

        await Assert.ThrowsAsync<OperationCanceledException>(() => app.Services.GetRequiredService<JobRunner>().RunNextAsync(stop.Token));

        var job = await FindAsync(app, id);
        Assert.Equal((JobState.Queued, 0, "half"), (job.State, job.Attempts, job.Checkpoint));
        Assert.True(job.NextAttemptAt <= app.Time.GetUtcNow());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_FailsWithALongMessage_IsTriedAgain(TestDatabase database)
    {
        // The 4000th character is half of one.
        await using var app = await StartAsync(database, (_, _) => throw new InvalidOperationException("\0" + new string('x', 3999) + string.Concat(Enumerable.Repeat("𠮷", 9))));
        app.ExpectLog("(sample) failed");
        var id = await EnqueueAsync(app, Kind);

        await app.RunBackgroundWorkAsync();

        var job = await FindAsync(app, id);
        Assert.Equal((JobState.Queued, 1, new string('x', 3999)), (job.State, job.Attempts, job.LastError));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_EveryNodeDied_FailsInsteadOfKillingAnother(TestDatabase database)
    {
        var starts = 0;
        await using var app = await StartAsync(database, (_, _) =>
        {
            starts++;
            return Task.CompletedTask;
        });
        app.ExpectLog("died or stood still");
        var id = await EnqueueAsync(app, Kind, job => Died(app, job, attempts: 3));

        await app.RunBackgroundWorkAsync();

        var job = await FindAsync(app, id);
        Assert.Equal((JobState.Failed, 3, 0), (job.State, job.Attempts, starts));
        Assert.Equal((app.Time.GetUtcNow(), false), (job.FinishedAt, string.IsNullOrEmpty(job.LastError)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_CheckpointMovesAtEveryStart_SurvivesMoreStartsThanAttempts(TestDatabase database)
    {
        var starts = 0;
        await using var app = await StartAsync(database, async (context, cancellationToken) =>
        {
            await context.ReportAsync(++starts, 6, $"{starts}", cancellationToken);
            if (starts < 6)
            {
                throw new InvalidOperationException("The node stumbled.");
            }
        });
        app.ExpectLog("(sample) failed");
        var id = await EnqueueAsync(app, Kind);

        for (var i = 0; i < 6; i++)
        {
            await app.RunBackgroundWorkAsync();
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((JobState.Done, 6), ((await FindAsync(app, id)).State, starts));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_LeaseLost_WritesNothingMore(TestDatabase database)
    {
        var starts = 0;
        ExchangeApp? running = null;
        await using var app = running = await StartAsync(database, async (context, cancellationToken) =>
        {
            await context.ReportAsync(++starts, 9, $"start {starts}", cancellationToken);
            if (starts == 1)
            {
                running!.Time.Advance(TimeSpan.FromMinutes(3));
                await running.Services.GetRequiredService<JobRunner>().RunNextAsync(cancellationToken);
                await context.ReportAsync(9, 9, "too late", cancellationToken);
            }
        });
        app.ExpectLog("taken up elsewhere");
        var id = await EnqueueAsync(app, Kind);

        await app.RunBackgroundWorkAsync();

        var job = await FindAsync(app, id);
        Assert.Equal((JobState.Done, 2, "start 2"), (job.State, job.Done, job.Checkpoint));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_LongJobsOfOneKind_LeaveAPlaceForOthers(TestDatabase database)
    {
        var hold = new TaskCompletionSource();
        await using var app = await StartAsync(database, (_, _) => hold.Task);
        app.ExpectLog("(nobody) failed");
        var kept = new List<Guid> { await EnqueueAsync(app, Kind), await EnqueueAsync(app, Kind), await EnqueueAsync(app, Kind) };
        var runner = app.Services.GetRequiredService<JobRunner>();

        var running = new[] { runner.RunNextAsync(Cancel), runner.RunNextAsync(Cancel) };
        await WaitAsync(async () => (await StatesAsync()).Count(s => s == JobState.Running) == 2);
        var other = await EnqueueAsync(app, "nobody");
        var more = await runner.RunNextAsync(Cancel);
        var whileHeld = (await StatesAsync(), (await FindAsync(app, other)).Attempts);
        hold.SetResult();
        await Task.WhenAll(running);
        await app.RunBackgroundWorkAsync();

        Assert.True(more);
        Assert.Equal([JobState.Queued, JobState.Running, JobState.Running], whileHeld.Item1.Order());
        Assert.Equal(1, whileHeld.Attempts);
        Assert.All(await StatesAsync(), state => Assert.Equal(JobState.Done, state));

        Task<List<JobState>> StatesAsync() => app.QueryAsync(db => db.Set<Job>().Where(j => kept.Contains(j.Id)).Select(j => j.State).ToListAsync(Cancel));
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 200 && !await condition(); i++)
        {
            await Task.Delay(50, Cancel);
        }
    }

    private static void Died(ExchangeApp app, Job job, int attempts)
    {
        job.State = JobState.Running;
        job.Attempts = attempts;
        job.LeaseOwner = "dead-node";
        job.LeaseUntil = app.Time.GetUtcNow() - TimeSpan.FromSeconds(1);
    }

    private static Task<ExchangeApp> StartAsync(TestDatabase database, Func<JobContext, CancellationToken, Task> work) =>
        ExchangeApp.StartAsync(database, services: services => services.AddSingleton<IJobHandler>(new Sample(work)));

    private static Task<Guid> EnqueueAsync(ExchangeApp app, string kind, Action<Job>? change = null) => app.InScopeAsync(async provider =>
    {
        var job = provider.GetRequiredService<JobQueue>().Enqueue(kind, new { });
        change?.Invoke(job);
        await provider.GetRequiredService<AppDbContext>().SaveChangesAsync(Cancel);
        return job.Id;
    });

    private static Task<Job> FindAsync(ExchangeApp app, Guid id) => app.QueryAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id));

    private sealed class Sample(Func<JobContext, CancellationToken, Task> work) : IJobHandler
    {
        public string Kind => JobTests.Kind;

        public Task RunAsync(JobContext context, CancellationToken cancellationToken) => work(context, cancellationToken);
    }
}
