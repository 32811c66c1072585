using Exchange.Framework.Widgets;

namespace Exchange.Tests.Admin;

public sealed class QueueBoardTests
{
    [Fact]
    public void Waiting_OfSeveralQueues_BeginsWithWhatIsOverdueThenByAge()
    {
        var board = new QueueBoard();
        board.Add(new QueueCard("idle", "/a", 0));
        board.Add(new QueueCard("today", "/b", 3, Age: TimeSpan.FromHours(1)));
        board.Add(new QueueCard("old", "/c", 1, Age: TimeSpan.FromDays(9)));
        board.Add(new QueueCard("late", "/d", 1, Warning: "1 late", IsOverdue: true));
        board.Add(new QueueCard("warned", "/e", 0, Warning: "soon"));

        Assert.Equal(["late", "old", "today", "warned"], board.Waiting.Select(c => c.Caption));
        Assert.Equal(["idle"], board.Idle.Select(c => c.Caption));
    }
}
