namespace Exchange.Search.Indexing;

/// <summary>A part of what was typed, and what means the same.</summary>
/// <param name="Phrases">As typed: all of them must be found.</param>
/// <param name="Senses">The concepts that the part is made of; each may be found in any of its forms instead. Empty where the list of synonyms knows nothing.</param>
internal sealed record QueryPart(IReadOnlyList<IReadOnlyList<TextToken>> Phrases, IReadOnlyList<Synonyms.Concept> Senses);
