using Exchange.Framework.Navigation;

namespace Exchange.Tests.Framework;

public sealed class PositionComparerTests
{
    [Fact]
    public void Compare_DottedNumbers_OrdersByNumber() =>
        Assert.Equal(["", "1", "1.1", "2", "10"], new[] { "10", "1.1", "2", "", "1" }.Order(PositionComparer.Instance));
}
