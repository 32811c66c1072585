namespace Exchange.Listings.Domain;

/// <summary>What the checks need to know of the owner.</summary>
internal sealed record OwnerFacts(bool IsVerified, bool MayOwnListings, bool IsOrganisation);
