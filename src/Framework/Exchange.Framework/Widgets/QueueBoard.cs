namespace Exchange.Framework.Widgets;

/// <summary>The queues of one request's overview, which the modules hand in in any order.</summary>
public sealed class QueueBoard
{
    private readonly List<QueueCard> _cards = [];

    /// <summary>What is beyond its time first, then what has waited longest.</summary>
    public IEnumerable<QueueCard> Waiting => _cards.Where(c => !c.IsIdle)
        .OrderByDescending(c => c.IsOverdue).ThenByDescending(c => c.Waiting > 0).ThenByDescending(c => c.Age ?? TimeSpan.Zero);

    public IEnumerable<QueueCard> Idle => _cards.Where(c => c.IsIdle);

    public void Add(QueueCard card) => _cards.Add(card);
}
