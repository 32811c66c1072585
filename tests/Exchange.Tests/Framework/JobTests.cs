using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class JobTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Run_NoHandler_IsTriedThreeTimesThenFails(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("(nobody) failed");
        var id = await app.InScopeAsync(async provider =>
        {
            var job = provider.GetRequiredService<JobQueue>().Enqueue("nobody", new { });
            await provider.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return job.Id;
        });

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.RunBackgroundWorkAsync();
            app.Time.Advance(TimeSpan.FromMinutes(2));
        }

        var job = await app.QueryAsync(db => db.Set<Job>().SingleAsync(j => j.Id == id));
        Assert.Equal((JobState.Failed, 3), (job.State, job.Attempts));
        Assert.Contains("nobody", job.LastError, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Run_NodeDiedInTheMiddle_IsTakenUpAfterItsLease(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        app.ExpectLog("(nobody) failed");
        var id = await app.InScopeAsync(async provider =>
        {
            var job = provider.GetRequiredService<JobQueue>().Enqueue("nobody", new { });
            job.State = JobState.Running;
            job.Attempts = 1;
            job.Checkpoint = "half";
            job.LeaseOwner = "dead-node";
            job.LeaseUntil = app.Time.GetUtcNow() + TimeSpan.FromMinutes(1);
            await provider.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return job.Id;
        });

        await app.RunBackgroundWorkAsync();
        var whileHeld = await AttemptsAsync();
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await app.RunBackgroundWorkAsync();

        Assert.Equal(1, whileHeld);
        Assert.Equal(2, await AttemptsAsync());

        Task<int> AttemptsAsync() => app.QueryAsync(db => db.Set<Job>().Where(j => j.Id == id).Select(j => j.Attempts).SingleAsync());
    }
}
