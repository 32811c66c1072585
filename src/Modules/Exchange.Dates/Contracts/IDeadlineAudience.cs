namespace Exchange.Dates.Contracts;

/// <summary>Who is reminded of deadlines that belong to no party, such as an expert; the module that sets them knows.</summary>
public interface IDeadlineAudience
{
    /// <summary>The kinds of deadline of which it knows.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <returns>The people to remind and where they meet it; null when there is nobody.</returns>
    Task<(IReadOnlyList<string> UserIds, string Url)?> FindAsync(DeadlineKey key, CancellationToken cancellationToken);
}
