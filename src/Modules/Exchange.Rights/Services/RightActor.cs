using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;

namespace Exchange.Rights.Services;

/// <summary>Who acts on the register in this request.</summary>
/// <param name="Current">Null for people without a party.</param>
internal sealed record RightActor(CurrentParty? Current, bool IsOperator, string? UserId)
{
    /// <summary>The party for which the person may change things; null when there is none.</summary>
    public PartySummary? Managed => Current is { CanManage: true } current ? current.Party : null;

    /// <summary>What it writes may stand in the public register: the operator's, and a verified party's.</summary>
    public bool IsTrusted => IsOperator || Managed is { IsVerified: true };

    /// <summary>The operator any right; a party what it has claimed, and what it brought while nobody has claimed it.</summary>
    public bool MayManage(IpRight right) => IsOperator || MayManage(right.ClaimedBy, right.SourcePartyId);

    public bool MayManage(Guid? claimedBy, Guid? sourcePartyId) =>
        Managed is { } party && (claimedBy == party.Id || (claimedBy is null && sourcePartyId == party.Id));
}
