using Exchange.Framework.Merging;

namespace Exchange.Rights.Domain;

/// <summary>A pair of records of the register that may be one right.</summary>
internal sealed class RightMerge : RecordMerge
{
    public static RightMerge Propose(Guid loserId, Guid winnerId, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = loserId, WinnerId = winnerId, Reason = reason, ProposedBy = by, ProposedAt = now,
    };

    public static RightMerge NoteTwo(Guid one, Guid other, string reason, string by, DateTimeOffset now) => new()
    {
        LoserId = one, WinnerId = other, Reason = reason, ProposedBy = by, ProposedAt = now, State = MergeState.NotTheSame,
    };
}
