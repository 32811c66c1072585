using Exchange.Statistics.Contracts;

namespace Exchange.Tests.Statistics;

/// <summary>No group of fewer than five is told, nor can it be found by subtracting.</summary>
public sealed class SmallGroupsTests
{
    [Fact]
    public void Pool_OfLargeGroups_LeavesThem() => Assert.Equal("a:5 b:9", Pooled(("a", 5), ("b", 9), ("c", 0)));

    [Fact]
    public void Pool_OfSmallGroupsThatMakeFive_CountsThemTogether() => Assert.Equal("a:9 other:5", Pooled(("a", 9), ("b", 3), ("c", 2)));

    [Fact]
    public void Pool_OfOneSmallGroup_TakesTheSmallestOtherIn() => Assert.Equal("b:7 other:8", Pooled(("a", 6), ("b", 7), ("c", 2)));

    [Fact]
    public void Pool_OfFewerThanFiveInAll_TellsNothing() => Assert.Equal("other:", Pooled(("a", 2), ("b", 1)));

    [Fact]
    public void Pool_OfNothing_IsEmpty() => Assert.Equal("", Pooled());

    [Fact]
    public void Told_OfGroups_AreThoseUnderTheirOwnName() =>
        Assert.Equal(["b"], SmallGroups.Told([new FigureGroup("a", "", 6), new FigureGroup("b", "", 7), new FigureGroup("c", "", 2)]));

    [Fact]
    public void Hours_OfTimes_AreTheMiddleOneRoundedUp()
    {
        Assert.Null(Median.Hours([]));
        Assert.Equal(1, Median.Hours([TimeSpan.Zero]));
        Assert.Equal(3, Median.Hours([TimeSpan.FromHours(9), TimeSpan.FromHours(1), TimeSpan.FromHours(2.5)]));
        Assert.Equal(2, Median.Hours([TimeSpan.FromHours(1), TimeSpan.FromHours(3)]));
    }

    private static string Pooled(params (string Key, long Value)[] groups) => string.Join(
        ' ', SmallGroups.Pool([.. groups.Select(g => new FigureGroup(g.Key, g.Key, g.Value))], "Other").Select(g => $"{g.Key}:{g.Value}"));
}
