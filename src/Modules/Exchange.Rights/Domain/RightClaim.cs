using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Rights.Domain;

/// <summary>A party's claim that a right is its own to list. At most one claim of a right stands accepted.</summary>
internal sealed class RightClaim : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RightId { get; init; }

    public required Guid PartyId { get; init; }

    public required EvidenceKind Evidence { get; init; }

    public Guid? EvidenceFileId { get; private set; }

    /// <summary>The operator alone reads it, so it stays out of the audit trail.</summary>
    [NotAudited]
    public string? Statement { get; private set; }

    /// <summary>Raised while another party's claim stood.</summary>
    public required bool IsDispute { get; init; }

    public ClaimState State { get; private set; } = ClaimState.Submitted;

    public string? SubmittedBy { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecisionReason { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    /// <summary>A claim by name has no file of its own; one that was accepted by its evidence keeps it.</summary>
    public bool TakesFile => Evidence == EvidenceKind.SameName;

    /// <summary>By what the operator is to decide. It is handed in once, with the claim.</summary>
    /// <exception cref="InvalidOperationException">The claim is decided, or has its evidence.</exception>
    public RightClaim WithEvidence(Guid fileId, string? statement)
    {
        if (State != ClaimState.Submitted || EvidenceFileId is not null)
        {
            throw new InvalidOperationException($"A claim that is {State} takes no other evidence.");
        }

        EvidenceFileId = fileId;
        Statement = statement;
        return this;
    }

    /// <summary>What the party says while another one disputes its claim that stands; what it leaves out is kept.</summary>
    public void Answer(Guid? fileId, string? statement)
    {
        if (State != ClaimState.Accepted || (fileId is not null && !TakesFile))
        {
            throw new InvalidOperationException($"A claim that is {State} takes no such answer.");
        }

        EvidenceFileId = fileId ?? EvidenceFileId;
        Statement = statement ?? Statement;
    }

    public void Accept(string? by, string? reason, DateTimeOffset now) => Decide(ClaimState.Submitted, ClaimState.Accepted, by, reason, now);

    public void Reject(string by, string reason, DateTimeOffset now) => Decide(ClaimState.Submitted, ClaimState.Rejected, by, reason, now);

    public void Supersede(string? by, string reason, DateTimeOffset now) => Decide(ClaimState.Accepted, ClaimState.Superseded, by, reason, now);

    /// <summary>By the party itself, whether it waits or stands.</summary>
    public void Withdraw(string? by, DateTimeOffset now) =>
        Decide(State == ClaimState.Accepted ? ClaimState.Accepted : ClaimState.Submitted, ClaimState.Withdrawn, by, null, now);

    private void Decide(ClaimState from, ClaimState to, string? by, string? reason, DateTimeOffset now)
    {
        if (State != from)
        {
            throw new InvalidOperationException($"A claim that is {State} cannot become {to}.");
        }

        State = to;
        DecidedBy = by;
        DecisionReason = reason;
        DecidedAt = now;
    }
}
