namespace Exchange.Framework.Api;

/// <summary>A page of a list of the API.</summary>
/// <param name="Total">All rows, not only those of the page.</param>
/// <param name="Items">The rows of the page.</param>
public sealed record ApiPage<T>(int Total, IReadOnlyList<T> Items);
