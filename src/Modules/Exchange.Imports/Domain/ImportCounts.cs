namespace Exchange.Imports.Domain;

/// <summary>What became of the records. <see cref="Read"/> is the sum of the others.</summary>
internal sealed record ImportCounts(long Read, long Added, long AddedWithWarning, long Updated, long Unchanged, long Rejected)
{
    public static ImportCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    public static ImportCounts operator +(ImportCounts left, ImportCounts right) => new(
        left.Read + right.Read, left.Added + right.Added, left.AddedWithWarning + right.AddedWithWarning,
        left.Updated + right.Updated, left.Unchanged + right.Unchanged, left.Rejected + right.Rejected);
}
