using Exchange.Search.Contracts;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>What a person asked for, cut into what must be found.</summary>
/// <param name="Text">As it was typed, trimmed.</param>
/// <param name="Phrases">Words and runs of Chinese characters; the tokens of one must stand side by side.</param>
/// <param name="Numbers">Forms of the numbers asked for, the most exact first; when given, the query is nothing but numbers.</param>
/// <param name="Parts">The phrases again, those together that mean something together.</param>
internal sealed record TextQuery(
    string Text, IReadOnlyList<IReadOnlyList<TextToken>> Phrases, IReadOnlyList<IReadOnlyList<string>> Numbers, IReadOnlyList<QueryPart> Parts)
{
    /// <summary>What is marked in the hits: what was typed, and what means the same.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Marked { get; } = [.. Phrases, .. Parts.SelectMany(p => p.Senses).SelectMany(s => s.Forms)];

    public bool IsEmpty => Phrases.Count == 0 && Numbers.Count == 0 && Written is null;

    /// <summary>How it was understood.</summary>
    public QueryReading Reading { get; init; }

    /// <summary>What its operators, quotes and fields ask for; null when it is words.</summary>
    public Query? Written { get; init; }

    /// <summary>Whether half of the words is enough where nothing has them all: not when operators say what must be there.</summary>
    public bool Forgives { get; init; } = true;

    /// <summary>The same with the runs cut into their pairs, for a search that forgives.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Units { get; } =
        [.. Phrases.SelectMany(phrase => phrase).DistinctBy(token => token.Term).Select(token => (IReadOnlyList<TextToken>)[token])];
}
