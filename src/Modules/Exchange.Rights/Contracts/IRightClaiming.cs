using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;

namespace Exchange.Rights.Contracts;

/// <summary>Claims on behalf of a party, for recipes; the same rules hold as on the claim screen.</summary>
public interface IRightClaiming
{
    /// <summary>Claims those of the rights whose owner has one of the party's names.</summary>
    /// <returns>How many were claimed.</returns>
    Task<Result<int>> ClaimAsync(PartySummary party, IReadOnlyCollection<Guid> rightIds, CancellationToken cancellationToken);
}
