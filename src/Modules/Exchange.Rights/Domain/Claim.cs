namespace Exchange.Rights.Domain;

/// <summary>One claim of a patent.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its number.</param>
/// <param name="DependsOn">Numbers of the claims it refers to, ascending; empty for an independent claim.</param>
internal sealed record Claim(int Number, string Text, IReadOnlyList<int> DependsOn)
{
    public bool IsIndependent => DependsOn.Count == 0;
}
