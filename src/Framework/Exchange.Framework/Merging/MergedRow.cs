namespace Exchange.Framework.Merging;

/// <summary>One row that followed when two records were merged: the full record of what moved, and the way back.</summary>
public sealed class MergedRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MergeId { get; init; }

    /// <summary>Entity and property of the column.</summary>
    public required string Reference { get; init; }

    public required string Key { get; init; }
}
