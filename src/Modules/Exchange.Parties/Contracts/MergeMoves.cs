using Exchange.Framework.Merging;

namespace Exchange.Parties.Contracts;

/// <summary>What follows to the record that stays; the partial <c>_MergeMoves</c> shows it.</summary>
/// <param name="HasMoved">It has followed already.</param>
public sealed record MergeMoves(IReadOnlyList<MergeCount> Counts, bool HasMoved);
