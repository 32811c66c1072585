namespace Exchange.Rights.Contracts;

/// <summary>Whether rights can be traded, mode by mode: the one place where the law's conditions on a right are looked at.</summary>
public interface ITradability
{
    /// <summary>Today, in a bounded number of queries for all rights; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, RightCheckUp>> CheckAsync(
        IReadOnlyCollection<Guid> rightIds, IReadOnlyList<TradeQuestion> questions, CancellationToken cancellationToken);
}
