namespace Exchange.Statistics.Contracts;

/// <summary>Keeps apart what would tell of single people: no group of fewer than five is told.</summary>
public static class SmallGroups
{
    public const int Minimum = 5;

    public const string PoolKey = "other";

    /// <summary>
    /// Groups below the minimum go into one group together; where that is still too small, the smallest of the others
    /// goes in too, so that nobody finds the difference by subtracting. Fewer than five in all are not told at all.
    /// </summary>
    /// <param name="groups">Groups that do not overlap; empty ones are left out.</param>
    /// <param name="poolLabel">Ready text.</param>
    public static IReadOnlyList<FigureGroup> Pool(IReadOnlyList<FigureGroup> groups, string poolLabel) =>
        Split(groups) switch
        {
            (var told, []) => told,
            (var told, var pooled) when pooled.Sum(g => g.Value!.Value) is var sum && sum >= Minimum =>
                [.. told, new FigureGroup(PoolKey, poolLabel, sum) { Demo = pooled.Sum(g => g.Demo) }],
            _ => [new FigureGroup(PoolKey, poolLabel, null)],
        };

    /// <summary>Keys of the groups that are told under their own name.</summary>
    public static IReadOnlyList<string> Told(IReadOnlyList<FigureGroup> groups) => [.. Split(groups).Told.Select(g => g.Key)];

    private static (IReadOnlyList<FigureGroup> Told, IReadOnlyList<FigureGroup> Pooled) Split(IReadOnlyList<FigureGroup> groups)
    {
        var told = groups.Where(g => g.Value >= Minimum).ToList();
        var pooled = groups.Where(g => g.Value is > 0 and < Minimum).ToList();
        while (pooled.Count > 0 && told.Count > 0 && pooled.Sum(g => g.Value!.Value) < Minimum)
        {
            var smallest = told.MinBy(g => g.Value)!;
            told.Remove(smallest);
            pooled.Add(smallest);
        }

        return (told, pooled);
    }
}
