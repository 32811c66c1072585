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

    /// <summary>The operator any right; a party what it has claimed. Who merely brought a record has no say over the right.</summary>
    public bool MayManage(IpRight right) => IsOperator || (Managed is { } party && right.ClaimedBy == party.Id);

    /// <summary>Mend the entry: also who brought it, while nobody has claimed the right.</summary>
    public bool MayCorrect(IpRight right) =>
        MayManage(right) || (Managed is { } party && right.ClaimedBy is null && right.SourcePartyId == party.Id);
}
