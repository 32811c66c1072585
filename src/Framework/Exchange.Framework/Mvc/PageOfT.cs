namespace Exchange.Framework.Mvc;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Number, int Size) : IPaged
{
    public int Count => (Total + Size - 1) / Size;

    /// <summary>The list ends before this page: there is no such page, whatever is shown instead.</summary>
    public bool IsPastTheEnd => Number > 1 && Items.Count == 0;
}
