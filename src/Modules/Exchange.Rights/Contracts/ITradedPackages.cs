namespace Exchange.Rights.Contracts;

/// <summary>What is on offer, answered by who keeps the offers: the desk of the rules asks what a change would do to it.</summary>
public interface ITradedPackages
{
    /// <summary>Published offers of the mode in a fixed order, behind <paramref name="after"/>.</summary>
    Task<IReadOnlyList<TradedPackage>> ReadAsync(TradeMode mode, Guid? after, int count, CancellationToken cancellationToken);
}
