using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

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

    /// <summary>A claim by what the operator is to decide; its evidence is handed in with it, and once.</summary>
    /// <param name="id">Owner of the file.</param>
    public static RightClaim ByEvidence(
        Guid id, Guid rightId, Guid partyId, EvidenceKind evidence, Guid fileId, string? statement, bool isDispute, string? by, DateTimeOffset now) => new()
    {
        Id = id, RightId = rightId, PartyId = partyId, Evidence = evidence, EvidenceFileId = fileId, Statement = statement, IsDispute = isDispute,
        SubmittedBy = by, SubmittedAt = now,
    };

    /// <summary>Why the claim takes no such answer to a dispute, with the field it belongs to; null when it takes it.</summary>
    public Result? WhyNotAnswer(bool hasFile, string? statement) =>
        State != ClaimState.Accepted ? Result.Fail("Nobody disputes your claim to this right any more.")
        : !hasFile && statement is null ? Result.Fail("Choose a file, or explain why the right is yours.", nameof(Statement))
        : hasFile && !TakesFile ? Result.Fail("The evidence by which your claim was accepted stays with it. Explain here what else the operator should know.", "File")
        : null;

    /// <summary>What the party says while another one disputes its claim that stands; what it leaves out is kept.</summary>
    public Result Answer(Guid? fileId, string? statement)
    {
        if (WhyNotAnswer(fileId is not null, statement) is { } refusal)
        {
            return refusal;
        }

        EvidenceFileId = fileId ?? EvidenceFileId;
        Statement = statement ?? Statement;
        return Result.Success;
    }

    public void Accept(string? by, string? reason, DateTimeOffset now) => Decide(ClaimState.Submitted, ClaimState.Accepted, by, reason, now);

    public void Reject(string by, string reason, DateTimeOffset now) => Decide(ClaimState.Submitted, ClaimState.Rejected, by, reason, now);

    public void Supersede(string? by, string reason, DateTimeOffset now) => Decide(ClaimState.Accepted, ClaimState.Superseded, by, reason, now);

    /// <summary>It was superseded by a merging of two records that is undone.</summary>
    public void Reinstate(DateTimeOffset now) => Decide(ClaimState.Superseded, ClaimState.Accepted, DecidedBy, null, now);

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
