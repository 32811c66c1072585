namespace Exchange.Parties.Domain;

/// <summary>For which of their parties a person acts.</summary>
internal sealed class ActiveParty
{
    public required string UserId { get; init; }

    public required Guid PartyId { get; set; }
}
