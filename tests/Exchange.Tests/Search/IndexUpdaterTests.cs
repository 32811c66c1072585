using Exchange.Framework.Commands;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Services;
using Exchange.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Search;

public sealed class IndexUpdaterTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Record_SavedOrNot_IsFoundOrNot(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var item = site.Patents.Add("钒电池电解液");
        await site.InScopeAsync(async services =>
        {
            await using var transaction = await services.GetRequiredService<AppDbContext>().Database.BeginTransactionAsync();
            services.GetRequiredService<ISearchChanges>().Record("patents", item.Id);
            services.GetRequiredService<ISearchChanges>().Record("patents", item.Id);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await site.CatchUpAsync();
        Assert.Equal(0, await site.TotalAsync("电解液"));

        await site.ChangedAsync(site.Patents, item.Id, item.Id);
        Assert.Equal(1, await site.TotalAsync("电解液"));
        site.Patents.Items.Remove(item.Id);
        await site.ChangedAsync(site.Patents, item.Id);
        Assert.Equal(0, await site.TotalAsync("电解液"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Changes_LateCommitWithLowerNumber_IsNotLost(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var late = site.Patents.Add("迟到的海绵钛");
        var early = site.Patents.Add("先到的海绵钛");
        await site.InsertChangeAsync(12, early.Id);
        await site.CatchUpAsync();
        Assert.Equal(1, await site.TotalAsync("海绵钛"));

        // The node restarts while the gap is open: what it stored must still lie before the gap.
        await site.StopNodeAsync(site.Node);
        await site.StartNodeAsync();
        await site.InsertChangeAsync(11, late.Id);
        await WaitUntilAsync(async () => await site.TotalAsync("海绵钛") == 2);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task ReadAsync_BehindManyOpenGaps_FindsWhatFillsTheLast(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var cursor = new ChangeCursor(0);
        for (var sequence = 2; sequence <= 200; sequence += 2)
        {
            await site.InsertChangeAsync(sequence, Guid.NewGuid());
            cursor.Apply(sequence, site.Time.GetUtcNow());
        }

        var nothing = await ReadAsync();
        await site.InsertChangeAsync(199, Guid.NewGuid());

        Assert.Empty(nothing);
        Assert.Equal([199L], (await ReadAsync()).Select(c => c.Seq));

        async Task<List<SearchChange>> ReadAsync()
        {
            List<SearchChange> changes = [];
            await site.InScopeAsync(async services =>
                changes = await services.GetRequiredService<ChangeLog>().ReadAsync(cursor, TestContext.Current.CancellationToken));
            return changes;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Start_AfterStop_ReadsOnlyWhatIsNew(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var item = site.Patents.Add("钛白粉");
        await site.ChangedAsync(site.Patents, item.Id);
        await site.StopNodeAsync(site.Node);

        // In memory only and not in the log: a rebuild would bring it up, reading the log does not.
        site.Patents.Add("钛白粉二");
        await site.StartNodeAsync();
        Assert.Equal(1, await site.TotalAsync("钛白粉"));
    }

    [Fact]
    public async Task Start_DamagedIndex_IsBuiltAnew()
    {
        await using var site = await SearchSite.StartAsync(TestDatabase.Sqlite);
        var item = site.Patents.Add("钒渣");
        await site.ChangedAsync(site.Patents, item.Id);
        await site.StopNodeAsync(site.Node);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "index"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal) || file.EndsWith("fs", StringComparison.Ordinal)))
        {
            await File.WriteAllTextAsync(file, "damaged", TestContext.Current.CancellationToken);
        }

        await site.StartNodeAsync();
        Assert.Equal(1, await site.TotalAsync("钒渣"));
    }

    [Fact]
    public async Task Start_LogTrimmedMeanwhile_IsBuiltAnew()
    {
        await using var site = await SearchSite.StartAsync(TestDatabase.Sqlite);
        await site.ChangedAsync(site.Patents, site.Patents.Add("甲甲").Id);
        await site.StopNodeAsync(site.Node);
        var unseen = site.Patents.Add("钒渣");
        var node = await site.StartNodeAsync(listen: false);
        await site.InsertChangeAsync(5, unseen.Id);
        site.Time.Advance(TimeSpan.FromDays(8));
        await site.InsertChangeAsync(6, Guid.NewGuid());
        await site.InScopeAsync(services => services.GetRequiredService<ChangeLog>().TrimAsync(TestContext.Current.CancellationToken));
        await site.InScopeAsync(async services => Assert.Equal(
            [6L], await services.GetRequiredService<AppDbContext>().Set<SearchChange>().Select(c => c.Seq).ToListAsync()));
        await site.StopNodeAsync(node);

        await site.StartNodeAsync();
        Assert.Equal(1, await site.TotalAsync("钒渣"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nodes_OnOneDataFolder_EachHasItsOwnIndex(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var second = await site.StartNodeAsync();
        await site.ChangedAsync(site.Patents, site.Patents.Add("钛合金").Id);
        await second.Services.GetRequiredService<ISearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await site.TotalAsync("钛合金"));
        Assert.Equal(1, await site.TotalAsync("钛合金", second));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task RebuildJob_AllNodesBuildAnew(TestDatabase database)
    {
        await using var site = await SearchSite.StartAsync(database);
        var second = await site.StartNodeAsync();
        site.Patents.Add("钛合金");
        await site.InScopeAsync(services =>
        {
            services.GetRequiredService<JobQueue>().Enqueue(SearchJobs.Rebuild, new { });
            return services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        });
        await site.Node.Services.GetRequiredService<JobRunner>().RunNextAsync(TestContext.Current.CancellationToken);
        await WaitUntilAsync(async () => await site.TotalAsync("钛合金") == 1 && await site.TotalAsync("钛合金", second) == 1);
        await site.InScopeAsync(async services => Assert.Equal(
            JobState.Done, (await services.GetRequiredService<AppDbContext>().Set<Job>().SingleAsync(j => j.Kind == SearchJobs.Rebuild)).State));
    }

    [Fact]
    public async Task RebuildVerb_WithoutAndWithRunningNode_Rebuilds()
    {
        await using var site = new SearchSite(TestDatabase.Sqlite);
        var command = await site.StartNodeAsync(listen: false);
        site.Patents.Add("甲乙");
        Assert.Equal("rebuilt\t1", (await RunAsync(site)).Trim());
        await site.StopNodeAsync(command);

        var node = await site.StartNodeAsync();
        Assert.Equal(1, await site.TotalAsync("甲乙"));
        site.Patents.Add("甲乙丙");
        Assert.Contains("running node", await RunAsync(site), StringComparison.Ordinal);
        await WaitUntilAsync(async () => await site.TotalAsync("甲乙", node) == 2);
    }

    [Fact]
    public async Task Ready_IndexBuilt_SaysSo()
    {
        await using var site = await SearchSite.StartAsync(TestDatabase.Sqlite);
        var check = await site.Node.Services.GetRequiredService<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckService>()
            .CheckHealthAsync(registration => registration.Name == "index", TestContext.Current.CancellationToken);
        Assert.Equal("Ready, 0 documents", check.Entries["index"].Description);
    }

    private static async Task<string> RunAsync(SearchSite site)
    {
        var output = new StringWriter();
        await site.InScopeAsync(async services => Assert.Equal(0, await services.GetServices<IVerb>().Single(verb => verb.Name == "search rebuild")
            .RunAsync([], output, TestContext.Current.CancellationToken)));
        return output.ToString();
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not happen within 20 seconds.");
    }
}
