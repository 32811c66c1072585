using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>Reads cards by id, and all of a source in the order of their ids, which is the same on every node.</summary>
internal static class IndexCards
{
    private static readonly HashSet<string> _cardAlone = new(StringComparer.Ordinal) { IndexFields.Card };

    /// <summary>The cards of those that can be found.</summary>
    public static IReadOnlyDictionary<(string Source, Guid Id), string> Find(IndexSearcher searcher, IEnumerable<(string Source, Guid Id)> things)
    {
        var found = new Dictionary<(string Source, Guid Id), string>();
        foreach (var thing in things)
        {
            var hits = searcher.Search(new TermQuery(new Term(IndexFields.Key, IndexFields.KeyOf(thing.Source, thing.Id))), 1).ScoreDocs;
            if (hits.Length > 0)
            {
                found[thing] = CardOf(searcher, hits[0].Doc);
            }
        }

        return found;
    }

    /// <param name="searcher">Of one state of the index.</param>
    /// <param name="source">Whose cards.</param>
    /// <param name="after">The last id that was read; null to begin.</param>
    /// <param name="count">At most so many.</param>
    public static IReadOnlyList<(Guid Id, string Card)> Next(IndexSearcher searcher, string source, Guid? after, int count)
    {
        var found = new List<(Guid Id, string Card)>();
        Walk(searcher, source, after, (id, document) =>
        {
            found.Add((id, CardOf(searcher, document)));
            return found.Count < count;
        });
        return found;
    }

    /// <summary>The id of the last of so many cards; null when there are no more than that.</summary>
    public static Guid? Boundary(IndexSearcher searcher, string source, Guid? after, int count)
    {
        var seen = 0;
        Guid? last = null;
        var more = false;
        Walk(searcher, source, after, (id, _) =>
        {
            more = seen == count;
            last = more ? last : id;
            return seen++ < count;
        });
        return more ? last : null;
    }

    // Tells each id with its document, until it is told to stop.
    private static void Walk(IndexSearcher searcher, string source, Guid? after, Func<Guid, int, bool> visit)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Key) is not { } terms)
        {
            return;
        }

        var live = MultiFields.GetLiveDocs(searcher.IndexReader);
        var prefix = source + "/";
        var start = after is { } last ? IndexFields.KeyOf(source, last) : prefix;
        var enumerator = terms.GetEnumerator();
        if (enumerator.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END)
        {
            return;
        }

        DocsEnum? documents = null;
        do
        {
            var key = enumerator.Term.Utf8ToString();
            if (!key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return;
            }

            if (after is not null && key == start)
            {
                continue;
            }

            documents = enumerator.Docs(live, documents, DocsFlags.NONE);
            // A key whose document is deleted stays until its segment is written anew.
            if (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS
                && !visit(Guid.ParseExact(key.AsSpan(prefix.Length), "N"), document))
            {
                return;
            }
        }
        while (enumerator.MoveNext());
    }

    private static string CardOf(IndexSearcher searcher, int document)
    {
        var visitor = new DocumentStoredFieldVisitor(_cardAlone);
        searcher.IndexReader.Document(document, visitor);
        return visitor.Document.Get(IndexFields.Card, CultureInfo.InvariantCulture);
    }
}
