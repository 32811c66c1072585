namespace Exchange.Parties.Contracts;

/// <param name="Names">The name and the recorded former names.</param>
/// <param name="District">Administrative code of the address (rules §13.1), null when not given.</param>
/// <param name="IsDemo">An invented party, badged 示例 wherever it is shown.</param>
public sealed record PartySummary(
    Guid Id, PartyKind Kind, OrganisationKind? OrganisationKind, string Name, IReadOnlyList<string> Names,
    VerificationState Verification, string? District, bool IsDemo)
{
    /// <summary>By its own word a state-owned enterprise, or controlled by one (rules ASG-10).</summary>
    public bool IsStateOwned { get; init; }

    public bool IsVerified => Verification == VerificationState.Verified;

    /// <summary>A government unit may own no listing (patent law art. 79).</summary>
    public bool MayOwnListings => OrganisationKind != Contracts.OrganisationKind.Government;
}
