namespace Exchange.Content.Contracts;

/// <summary>Which published items to list. Items in the given language stand for their translations; what has none in it is listed in the other.</summary>
/// <param name="Types">Codes of types; empty for all that are listed.</param>
/// <param name="Topic">Code of a topic; null for all. A field of technology holds what stands below it.</param>
/// <param name="Culture">The reader's language.</param>
/// <param name="Page">From 1. Pinned items stand at the head of the first page, beyond its size.</param>
public sealed record ContentQuery(IReadOnlyList<string> Types, string? Topic, string Culture, int Page = 1, int PageSize = 20);
