using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Exchange.Search.Indexing;

/// <summary>Lucene 4.8 scores by TF-IDF unless both the writer and every searcher are told otherwise.</summary>
internal sealed class SimilaritySearcherFactory : SearcherFactory
{
    public static Similarity Similarity { get; } = new BM25Similarity();

    public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
}
