namespace Exchange.Search.Contracts;

/// <param name="Caption">Msgid of the catalog.</param>
/// <param name="Url">The catalog with these words, filters and order, site-relative.</param>
/// <param name="Query">The same from its question mark on, in one written form.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="Labels">Caption (a msgid) and value of each filter, as people read them.</param>
/// <param name="AddedKey">Sort key of when a thing came into the catalog, in milliseconds; null where it is not known.</param>
/// <param name="NewestFirst">Order by that key; null where there is none.</param>
public sealed record CatalogAddress(
    string Source, string Caption, string Url, string Query, SearchRequest Request, IReadOnlyList<(string Caption, string Label)> Labels, string? AddedKey,
    string? NewestFirst);
