namespace Exchange.Parties.Domain;

/// <summary>A file that shows who the party is.</summary>
internal sealed class PartyEvidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    public required Guid FileId { get; init; }

    public required PartyEvidenceKind Kind { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
