namespace Exchange.Parties.Domain;

/// <summary>What the party says about itself; no one verifies it.</summary>
internal sealed record PartyProfile(
    string? District, string? Zone, string? Address, string? ContactPerson, string? ContactPhone, string? ContactEmail)
{
    /// <summary>A state-owned enterprise, or one that such an enterprise controls (rules ASG-10).</summary>
    public bool IsStateOwned { get; init; }
}
