namespace Exchange.Events.Domain;

/// <summary>What a person says of themselves when signing up.</summary>
internal sealed record Participant(string Name, string? Organisation, string? Phone, string? Email, bool AgreesToContact, Guid? PartyId);
