namespace Exchange.Search.Contracts;

/// <param name="Key">Its part of addresses.</param>
/// <param name="Forms">Words that mean the same.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record SynonymEntry(string Key, IReadOnlyList<string> Forms, SynonymOrigin Origin);
