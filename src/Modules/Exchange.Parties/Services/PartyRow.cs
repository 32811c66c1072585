using Exchange.Parties.Contracts;

namespace Exchange.Parties.Services;

internal sealed record PartyRow(
    Guid Id, PartyKind Kind, OrganisationKind? OrganisationKind, string Name, List<string> FormerNames,
    VerificationState Verification, string? District, bool IsDemo, bool IsStateOwned)
{
    /// <summary>A natural person whose account is closed.</summary>
    public bool IsNameless => Name.Length == 0;

    public PartySummary ToSummary() => new(Id, Kind, OrganisationKind, Name, [Name, .. FormerNames], Verification, District, IsDemo) { IsStateOwned = IsStateOwned };
}
