using Exchange.Search.Domain;

namespace Exchange.Tests.Search;

public sealed class ChangeCursorTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Apply_InOrder_Advances()
    {
        var cursor = new ChangeCursor(4);
        cursor.Apply(5, _now);
        cursor.Apply(6, _now);
        Assert.Equal((6, 6), (cursor.Position, cursor.High));
        Assert.Empty(cursor.Gaps);
    }

    [Fact]
    public void Apply_WithGap_StaysBeforeItUntilFilled()
    {
        var cursor = new ChangeCursor(4);
        cursor.Apply(7, _now);
        Assert.Equal((4, 7), (cursor.Position, cursor.High));

        cursor.Apply(6, _now);
        Assert.Equal(4, cursor.Position);
        Assert.Equal((5, 5), (cursor.Gaps[0].From, cursor.Gaps[0].To));

        cursor.Apply(5, _now);
        Assert.Equal(7, cursor.Position);
    }

    [Fact]
    public void Apply_MiddleOfGap_SplitsItAndKeepsItsAge()
    {
        var cursor = new ChangeCursor(0);
        cursor.Apply(10, _now);
        cursor.Apply(5, _now.AddMinutes(1));
        Assert.Equal([(1L, 4L, _now), (6L, 9L, _now)], cursor.Gaps.Select(g => (g.From, g.To, g.Noticed)));
        cursor.Apply(5, _now);
        cursor.Apply(10, _now);
        Assert.Equal(2, cursor.Gaps.Count);
    }

    [Fact]
    public void IsOpen_InAGapOnly()
    {
        var cursor = new ChangeCursor(0);
        foreach (var sequence in new[] { 3L, 6L, 7L, 12L })
        {
            cursor.Apply(sequence, _now);
        }

        Assert.Equal([1L, 2L, 4L, 5L, 8L, 9L, 10L, 11L], Enumerable.Range(-1, 20).Select(n => (long)n).Where(cursor.IsOpen));
    }

    [Fact]
    public void Expire_YoungGapHolds_OldGapIsGivenUp()
    {
        var cursor = new ChangeCursor(0);
        cursor.Apply(3, _now);
        cursor.Apply(5, _now.AddSeconds(90));
        cursor.Expire(_now.AddSeconds(119));
        Assert.Equal(0, cursor.Position);
        cursor.Expire(_now.AddSeconds(120));
        Assert.Equal(3, cursor.Position);
        cursor.Expire(_now.AddSeconds(210));
        Assert.Equal(5, cursor.Position);
    }
}
