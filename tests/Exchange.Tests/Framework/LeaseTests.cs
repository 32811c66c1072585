using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

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

        Task<bool> TakeAsync(NodeIdentity node) => LeaseTests.TakeAsync(app, node);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Stop_OfTheHolder_LetsAnotherNodeTakeItAtOnce(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);
        var mine = app.Services.GetRequiredService<NodeIdentity>();
        var other = new NodeIdentity();
        await TakeAsync(app, mine);

        await new LeaseRelease(app.Services.GetRequiredService<IServiceScopeFactory>(), NullLogger<LeaseRelease>.Instance)
            .StopAsync(TestContext.Current.CancellationToken);

        Assert.True(await TakeAsync(app, other));
        Assert.False(await TakeAsync(app, mine));
    }

    private static Task<bool> TakeAsync(ExchangeApp app, NodeIdentity node) => app.InScopeAsync(provider =>
        new LeaseStore(provider.GetRequiredService<AppDbContext>(), app.Time, node)
            .TryTakeAsync("test", TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
}
