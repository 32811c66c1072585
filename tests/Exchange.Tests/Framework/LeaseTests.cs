using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Framework;

public sealed class LeaseTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task TryTake_HeldByAnotherNode_FailsUntilItRunsOut(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var other = new NodeIdentity();

        Assert.True(await TakeAsync(app.Services.GetRequiredService<NodeIdentity>()));
        Assert.True(await TakeAsync(app.Services.GetRequiredService<NodeIdentity>()));
        Assert.False(await TakeAsync(other));
        app.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.True(await TakeAsync(other));
        Assert.False(await TakeAsync(app.Services.GetRequiredService<NodeIdentity>()));

        Task<bool> TakeAsync(NodeIdentity node) => app.InScopeAsync(provider =>
            new LeaseStore(provider.GetRequiredService<AppDbContext>(), app.Time, node)
                .TryTakeAsync("test", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }
}
