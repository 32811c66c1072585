using Exchange.Search.Services;

namespace Exchange.Tests.Search;

public sealed class OpenDataTurnsTests
{
    [Fact]
    public void Turns_AreOneForANetworkAndFourInAll()
    {
        var turns = new OpenDataTurns();
        var first = turns.TryTake("192.0.2.1");

        Assert.NotNull(first);
        Assert.Null(turns.TryTake("192.0.2.1"));
        Assert.All(new[] { "192.0.2.2", "192.0.2.3", "192.0.2.4" }, network => Assert.NotNull(turns.TryTake(network)));
        Assert.Null(turns.TryTake("192.0.2.5"));
        first.Dispose();
        Assert.NotNull(turns.TryTake("192.0.2.5"));
    }
}
