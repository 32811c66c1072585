using Exchange.Framework.Auditing;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A consent to listing the right, with its evidence: of a co-owner (rules ASG-02) or of the pledgee (LIC-09, ASG-06).</summary>
internal sealed class RightConsent : IAudited
{
    private RightConsent()
    {
    }

    public RightConsent(Guid rightId, Guid partyId, ConsentGiver giver, string name, Guid evidenceFileId, string? recordedBy, DateTimeOffset now)
    {
        RightId = rightId;
        PartyId = partyId;
        Giver = giver;
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

    public ConsentGiver Giver { get; private set; }

    public string Name { get; private set; } = "";

    public string NormalisedName { get; private set; } = "";

    public Guid EvidenceFileId { get; private set; }

    public string? RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public string AuditId => Id.ToString("N");
}
