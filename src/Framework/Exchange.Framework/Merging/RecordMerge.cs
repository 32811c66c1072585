using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Framework.Merging;

/// <summary>
/// Two records that may be one, and what was decided about it: proposed by one person, confirmed by another, undone for a time. The module
/// whose records they are has a table of its own for it and lets what names them follow (<see cref="RowMover"/>).
/// </summary>
public abstract class RecordMerge : IVersioned, IAudited
{
    public const int MaxReason = 500;

    /// <summary>So long it can be undone.</summary>
    public const int UndoDays = 30;

    /// <summary>Length of an account's id.</summary>
    public const int MaxUserId = 450;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The record that goes.</summary>
    public required Guid LoserId { get; init; }

    /// <summary>The record that stays.</summary>
    public required Guid WinnerId { get; init; }

    public MergeState State { get; protected set; }

    public required string Reason { get; init; }

    /// <summary>User id.</summary>
    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneReason { get; private set; }

    /// <summary>JSON of what merging replaced, for undoing; its shape is the module's.</summary>
    [NotAudited]
    public string? Before { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString();

    /// <summary>By a person other than who proposed it.</summary>
    public Result Confirm(string by, string before, DateTimeOffset now)
    {
        if (State != MergeState.Proposed)
        {
            return Result.Fail("This is not waiting for a decision any more.");
        }

        if (by == ProposedBy)
        {
            return Result.Fail("Two persons merge: somebody other than who proposed it confirms.");
        }

        (State, DecidedBy, DecidedAt, Before) = (MergeState.Done, by, now, before);
        return Result.Success;
    }

    public Result Refuse(string by, DateTimeOffset now)
    {
        if (State != MergeState.Proposed)
        {
            return Result.Fail("This is not waiting for a decision any more.");
        }

        (State, DecidedBy, DecidedAt) = (MergeState.Refused, by, now);
        return Result.Success;
    }

    public Result Undo(string by, string reason, DateTimeOffset now)
    {
        if (State != MergeState.Done)
        {
            return Result.Fail("Only what was merged can be undone.");
        }

        if (now > DecidedAt!.Value.AddDays(UndoDays))
        {
            return Result.Fail("It was merged more than {0} days ago and cannot be undone any more. The record says what moved.", null, UndoDays);
        }

        (State, UndoneBy, UndoneAt, UndoneReason) = (MergeState.Undone, by, now, reason);
        return Result.Success;
    }
}
