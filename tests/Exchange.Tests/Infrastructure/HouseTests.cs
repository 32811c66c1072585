using System.Net;

namespace Exchange.Tests.Infrastructure;

public sealed class HouseTests
{
    public static TheoryData<TestDatabase> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Live_AfterStart_IsHealthy(TestDatabase database)
    {
        await using var app = await ExchangeApp.StartAsync(database);

        var live = await app.CreateClient().GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Contains("frame-ancestors 'none'", live.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
