namespace Exchange.Dates.Contracts;

/// <summary>The book of deadlines. Everything joins the caller's unit of work: nothing is kept when that is not saved.</summary>
public interface IDeadlines
{
    /// <summary>Sets the deadline, or moves the one that is there and opens it again.</summary>
    Task SetAsync(DeadlineRequest request, CancellationToken cancellationToken);

    /// <summary>What was due is done. Nothing happens when there is no such deadline.</summary>
    Task MeetAsync(DeadlineKey key, CancellationToken cancellationToken);

    /// <summary>It no longer matters: withdrawn, closed, decided otherwise.</summary>
    Task DropAsync(DeadlineKey key, CancellationToken cancellationToken);
}
