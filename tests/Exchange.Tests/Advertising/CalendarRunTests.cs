using Exchange.Advertising.ViewModels;

namespace Exchange.Tests.Advertising;

public sealed class CalendarRunTests
{
    [Fact]
    public void Days_ThatAreAlikeInARow_StandTogether()
    {
        var first = new DateOnly(2026, 11, 30);
        IReadOnlyList<int>[] taken = [[0, 1], [0, 1], [2, 1], [0, 1]];

        var runs = CalendarRun.Of(taken.Select((held, i) => (first.AddDays(i), held)));

        Assert.Equal([(first, first.AddDays(1), 0), (first.AddDays(2), first.AddDays(2), 2), (first.AddDays(3), first.AddDays(3), 0)], runs.Select(r => (r.From, r.Until, r.Taken[0])));
    }
}
