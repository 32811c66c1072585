using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>
/// The values of one facet in one segment of the index, unpacked: a query that finds ten thousand things reads each of its facets ten
/// thousand times. Some ten bytes for each thing and facet, kept as long as the segment is open.
/// </summary>
internal sealed class FacetColumn
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FacetColumn>> _segments = [];

    private readonly int[] _starts;
    private readonly int[] _ordinals;

    private FacetColumn(string[] values, int[] starts, int[] ordinals)
    {
        Values = values;
        _starts = starts;
        _ordinals = ordinals;
    }

    /// <summary>The values by their ordinals.</summary>
    public IReadOnlyList<string> Values { get; }

    public static FacetColumn Of(AtomicReader reader, string field) => _segments
        .GetValue(reader.CoreCacheKey, _ => new ConcurrentDictionary<string, FacetColumn>(StringComparer.Ordinal))
        .GetOrAdd(field, Read, reader);

    /// <summary>Ordinals of the values that the thing has.</summary>
    public ReadOnlySpan<int> this[int doc] => Values.Count == 0 ? [] : _ordinals.AsSpan(_starts[doc].._starts[doc + 1]);

    private static FacetColumn Read(string field, AtomicReader reader)
    {
        if (reader.GetSortedSetDocValues(field) is not { } packed)
        {
            return new FacetColumn([], [], []);
        }

        var bytes = new BytesRef();
        var values = new string[packed.ValueCount];
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            packed.LookupOrd(ordinal, bytes);
            values[ordinal] = bytes.Utf8ToString();
        }

        var starts = new int[reader.MaxDoc + 1];
        var ordinals = new List<int>(reader.MaxDoc);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            packed.SetDocument(doc);
            long ordinal;
            while ((ordinal = packed.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS)
            {
                ordinals.Add((int)ordinal);
            }

            starts[doc + 1] = ordinals.Count;
        }

        return new FacetColumn(values, starts, [.. ordinals]);
    }
}
