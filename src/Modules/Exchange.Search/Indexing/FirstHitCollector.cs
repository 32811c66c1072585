using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>Looks no further than the first hit.</summary>
internal sealed class FirstHitCollector : ICollector
{
    public bool Found { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        Found = true;
        throw new CollectionTerminatedException();
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        if (Found)
        {
            throw new CollectionTerminatedException();
        }
    }
}
