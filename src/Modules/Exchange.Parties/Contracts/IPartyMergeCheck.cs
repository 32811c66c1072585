using Exchange.Framework.Mvc;

namespace Exchange.Parties.Contracts;

/// <summary>Asked before two parties are merged: what of a module's stands in the way beside rows that both have.</summary>
public interface IPartyMergeCheck
{
    /// <summary>A failed result for each obstacle; none when nothing is in the way.</summary>
    Task<IReadOnlyList<Result>> FindAsync(Guid loserId, Guid winnerId, CancellationToken cancellationToken);
}
