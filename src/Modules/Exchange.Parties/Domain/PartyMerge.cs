using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Parties.Domain;

/// <summary>A pair of parties that may be one, and what was decided about it: proposed by one person, confirmed by another, undone for a time.</summary>
internal sealed class PartyMerge : IVersioned, IAudited
{
    public const int MaxReason = 500;

    /// <summary>So long it can be undone.</summary>
    public const int UndoDays = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The party that goes.</summary>
    public required Guid LoserId { get; init; }

    /// <summary>The party that stays.</summary>
    public required Guid WinnerId { get; init; }

    public MergeState State { get; private set; }

    /// <summary>Fields of the profile that are taken from the party that goes, separated by blanks.</summary>
    public required string Taken { get; init; }

    public required string Reason { get; init; }

    /// <summary>User id.</summary>
    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneReason { get; private set; }

    /// <summary>JSON of what merging replaced, for undoing: the profile and the members of both.</summary>
    [NotAudited]
    public string? Before { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString();

    public IReadOnlyList<string> TakenFields => Taken.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static PartyMerge Propose(Guid loserId, Guid winnerId, IEnumerable<string> taken, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = loserId, WinnerId = winnerId, Taken = string.Join(' ', taken), Reason = reason, ProposedBy = by, ProposedAt = now,
    };

    public static PartyMerge NoteTwo(Guid one, Guid other, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = one, WinnerId = other, Taken = "", Reason = reason, ProposedBy = by, ProposedAt = now, State = MergeState.NotTheSame,
    };

    public Result Confirm(string by, string before, DateTimeOffset now)
    {
        var result = Decide(MergeState.Done, by, now);
        if (result.Succeeded)
        {
            Before = before;
        }

        return result;
    }

    public Result Refuse(string by, DateTimeOffset now) => State != MergeState.Proposed
        ? Result.Fail("This is not waiting for a decision any more.")
        : Set(MergeState.Refused, by, now);

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

    private Result Decide(MergeState state, string by, DateTimeOffset now) => State != MergeState.Proposed
        ? Result.Fail("This is not waiting for a decision any more.")
        : by == ProposedBy
            ? Result.Fail("Two persons merge: somebody other than who proposed it confirms.")
            : Set(state, by, now);

    private Result Set(MergeState state, string by, DateTimeOffset now)
    {
        (State, DecidedBy, DecidedAt) = (state, by, now);
        return Result.Success;
    }
}
