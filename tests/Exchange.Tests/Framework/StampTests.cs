using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Settings;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class StampTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Settings_RaiseTheirStamp_OnlyWithTheirRow(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var before = await CurrentAsync(app);
        await app.InScopeAsync(async services =>
        {
            await services.GetRequiredService<SiteSettings>().SetAsync("Sample", "{}", Cancel);
            Assert.Equal(before, await CurrentAsync(app));
        });
        var unsaved = await CurrentAsync(app);
        await SaveAsync(app, commit: false);
        var rolledBack = await CurrentAsync(app);
        await SaveAsync(app, commit: true);

        Assert.Equal((before, before, before + 1), (unsaved, rolledBack, await CurrentAsync(app)));
    }

    private static Task SaveAsync(ExchangeApp app, bool commit) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await services.GetRequiredService<SiteSettings>().SetAsync("Sample", "{}", Cancel);
        await db.SaveChangesAsync(Cancel);
        await (commit ? transaction.CommitAsync(Cancel) : transaction.RollbackAsync(Cancel));
    });

    private static async Task<long> CurrentAsync(ExchangeApp app)
    {
        var watcher = app.Services.GetRequiredService<StampWatcher>();
        await watcher.RefreshAsync(Cancel);
        return watcher.Current("settings");
    }
}
