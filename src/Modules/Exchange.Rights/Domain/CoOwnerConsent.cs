using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A co-owner's consent to listing the right, with its evidence (rules ASG-02: one a co-owner, all needed).</summary>
internal sealed class CoOwnerConsent : IAudited
{
    private CoOwnerConsent()
    {
    }

    public CoOwnerConsent(Guid rightId, Guid partyId, string name, Guid evidenceFileId, string? recordedBy, DateTimeOffset now)
    {
        RightId = rightId;
        PartyId = partyId;
        Name = name;
        NormalisedName = PartyName.Normalise(name);
        EvidenceFileId = evidenceFileId;
        RecordedBy = recordedBy;
        RecordedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RightId { get; private set; }

    /// <summary>The claimant to whom it was given.</summary>
    public Guid PartyId { get; private set; }

    public string Name { get; private set; } = "";

    public string NormalisedName { get; private set; } = "";

    public Guid EvidenceFileId { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string AuditId => Id.ToString("N");
}
