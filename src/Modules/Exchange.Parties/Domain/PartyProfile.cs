namespace Exchange.Parties.Domain;

/// <summary>What the party says about itself; no one verifies it.</summary>
internal sealed record PartyProfile(
    string? District, string? Zone, string? Address, string? ContactPerson, string? ContactPhone, string? ContactEmail);
