using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>
/// Collects in one pass the things that pass every filter and, for each facet, the counts as if the facet itself were not
/// filtered: a thing that fails one filter only still counts in that filter's facet.
/// </summary>
internal sealed class FilteringCollector : ICollector
{
    private readonly ICollector? _inner;
    private readonly string[] _fields;
    private readonly bool[] _isDefault;
    private readonly bool[] _count;
    private readonly IReadOnlyList<string>?[] _wanted;
    private readonly Dictionary<string, int>[] _results;
    private readonly FixedBitSet?[] _passing;
    private readonly FacetColumn?[] _columns;
    private readonly int[][] _segmentCounts;

    /// <param name="inner">Gets the things that pass; none when only counts are wanted.</param>
    /// <param name="fields">The facets' fields.</param>
    /// <param name="wanted">For each field the values that pass, or null when it does not filter.</param>
    /// <param name="isDefault">For each field whether its values hold because nobody chose any.</param>
    /// <param name="count">For each field whether its values are counted.</param>
    public FilteringCollector(ICollector? inner, string[] fields, IReadOnlyList<string>?[] wanted, bool[] isDefault, bool[] count)
    {
        _inner = inner;
        _fields = fields;
        _wanted = wanted;
        _isDefault = isDefault;
        _count = count;
        _results = [.. fields.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        _passing = new FixedBitSet?[fields.Length];
        _columns = new FacetColumn?[fields.Length];
        _segmentCounts = [.. fields.Select(_ => Array.Empty<int>())];
    }

    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>Things that pass what holds by default, whatever was chosen.</summary>
    public int Unfiltered { get; private set; }

    public int Total { get; private set; }

    public void SetScorer(Scorer scorer) => _inner?.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        Flush();
        _inner?.SetNextReader(context);
        for (var i = 0; i < _fields.Length; i++)
        {
            _passing[i] = _wanted[i] is { } values ? Passing(context.AtomicReader, _fields[i], values) : null;
            if (_count[i])
            {
                var column = FacetColumn.Of(context.AtomicReader, _fields[i]);
                _columns[i] = column;
                _segmentCounts[i] = new int[column.Values.Count];
            }
        }
    }

    public void Collect(int doc)
    {
        var failed = -1;
        var failures = 0;
        var isOutside = false;
        for (var i = 0; i < _passing.Length; i++)
        {
            if (_passing[i] is { } bits && !bits.Get(doc))
            {
                failures++;
                failed = i;
                isOutside |= _isDefault[i];
            }
        }

        Unfiltered += isOutside ? 0 : 1;
        if (failures > 0)
        {
            if (failures == 1)
            {
                CountFacet(failed, doc);
            }

            return;
        }

        Total++;
        _inner?.Collect(doc);
        for (var i = 0; i < _fields.Length; i++)
        {
            CountFacet(i, doc);
        }
    }

    /// <summary>Counts by value of the field at the index; valid after the search.</summary>
    public IReadOnlyDictionary<string, int> Counts(int index)
    {
        Flush();
        return _results[index];
    }

    private static FixedBitSet Passing(AtomicReader reader, string field, IReadOnlyList<string> values)
    {
        var bits = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        foreach (var value in values)
        {
            var docs = reader.GetTermDocsEnum(new Term(field, value));
            if (docs is null)
            {
                continue;
            }

            int doc;
            while ((doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS)
            {
                bits.Set(doc);
            }
        }

        return bits;
    }

    private void CountFacet(int index, int doc)
    {
        if (_columns[index] is { } column)
        {
            var counts = _segmentCounts[index];
            foreach (var ordinal in column[doc])
            {
                counts[ordinal]++;
            }
        }
    }

    private void Flush()
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            for (var ordinal = 0; ordinal < _segmentCounts[i].Length; ordinal++)
            {
                if (_segmentCounts[i][ordinal] > 0)
                {
                    var value = _columns[i]!.Values[ordinal];
                    _results[i][value] = _results[i].GetValueOrDefault(value) + _segmentCounts[i][ordinal];
                }
            }

            _segmentCounts[i] = [];
        }
    }
}
