using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

internal sealed class RightClaiming : IRightClaiming
{
    private readonly RightClaims _claims;

    public RightClaiming(RightClaims claims) => _claims = claims;

    public Task<Result<int>> ClaimAsync(PartySummary party, IReadOnlyCollection<Guid> rightIds, CancellationToken cancellationToken) =>
        _claims.ClaimAsync(rightIds, new RightActor(new CurrentParty(party, MemberRole.Administrator), IsOperator: false, UserId: null), cancellationToken);
}
