using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.Domain;

/// <summary>An earlier name of a party. It counts for claims once the operator has confirmed it by its evidence.</summary>
internal sealed class PartyFormerName : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    public required string Name { get; init; }

    public required string NormalisedName { get; init; }

    public required Guid EvidenceFileId { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    public FormerNameState State { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public static PartyFormerName Claim(Guid partyId, string name, Guid evidenceFileId, DateTimeOffset now) => new()
    {
        PartyId = partyId,
        Name = name,
        NormalisedName = PartyName.Normalise(name),
        EvidenceFileId = evidenceFileId,
        ClaimedAt = now,
    };

    /// <summary>The proof was of another identity of the party.</summary>
    public void Reopen()
    {
        State = FormerNameState.Claimed;
        DecidedBy = null;
        DecidedAt = null;
    }

    public void Decide(bool confirmed, string? decidedBy, DateTimeOffset now)
    {
        State = confirmed ? FormerNameState.Confirmed : FormerNameState.Refused;
        DecidedBy = decidedBy;
        DecidedAt = now;
    }
}
