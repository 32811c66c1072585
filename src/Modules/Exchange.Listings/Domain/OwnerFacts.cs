namespace Exchange.Listings.Domain;

/// <summary>What the checks need to know of the owner.</summary>
internal sealed record OwnerFacts(bool IsVerified, bool MayOwnListings, bool IsOrganisation)
{
    /// <summary>A university or public institute (rules ASG-09).</summary>
    public bool IsInstitute { get; init; }

    /// <summary>State-owned by its own word (rules ASG-10).</summary>
    public bool IsStateOwned { get; init; }
}
