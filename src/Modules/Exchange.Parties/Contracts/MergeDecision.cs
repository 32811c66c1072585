using Exchange.Framework.Merging;

namespace Exchange.Parties.Contracts;

/// <summary>What was proposed and decided about two records that may be one, as an operator reads it; the partial <c>_MergeDecision</c> shows it.</summary>
/// <param name="Address">Of its page; the acts stand below it.</param>
/// <param name="IsOwn">The person has to do with one of the records, and decides nothing.</param>
/// <param name="MayConfirm">It waits for this person.</param>
/// <param name="MayUndo">It was merged, and not too long ago.</param>
public sealed record MergeDecision(RecordMerge Merge, string Address, bool IsOwn, bool MayConfirm, bool MayUndo)
{
    public string? ProposedBy { get; init; }

    public string? DecidedBy { get; init; }

    public string? UndoneBy { get; init; }

    /// <param name="names">Of people, by user id.</param>
    public static MergeDecision Of(RecordMerge merge, string address, bool isOwn, string? reader, IReadOnlyDictionary<string, string> names, DateTimeOffset now) =>
        new(
            merge, address, isOwn, merge.State == MergeState.Proposed && !isOwn && merge.ProposedBy != reader,
            merge.State == MergeState.Done && !isOwn && now <= merge.DecidedAt!.Value.AddDays(RecordMerge.UndoDays))
        {
            ProposedBy = names.GetValueOrDefault(merge.ProposedBy),
            DecidedBy = merge.DecidedBy is { } decided ? names.GetValueOrDefault(decided) : null,
            UndoneBy = merge.UndoneBy is { } undone ? names.GetValueOrDefault(undone) : null,
        };
}
