using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Exchange.Search.Contracts;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Exchange.Search.Indexing;

/// <summary>One generation of the index on disk, open for reading and writing. How far it has read the change log is stored with it.</summary>
internal sealed class SearchIndex : IDisposable
{
    private const string CursorKey = "cursor";
    private const string EpochKey = "epoch";
    // Raised whenever the fields or the analysis change: an older index is then built anew.
    private const string FormatKey = "format";
    private const string Format = "6";
    private const int MaxCachedQuestions = 256;

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, FacetCounts>> _caches = [];
    private bool _disposed;

    private SearchIndex(FSDirectory directory, IndexWriter writer, Guid epoch, long cursor)
    {
        _directory = directory;
        _writer = writer;
        Epoch = epoch;
        CommittedCursor = cursor;
        _searchers = new SearcherManager(writer, true, new SimilaritySearcherFactory());
    }

    public Guid Epoch { get; private set; }

    public long CommittedCursor { get; private set; }

    public string Path => _directory.Directory.FullName;

    /// <summary>Number of things in it.</summary>
    public int Count => Read(searcher => searcher.IndexReader.NumDocs);

    public static SearchIndex Create(string path, Guid epoch)
    {
        var directory = FSDirectory.Open(path);
        try
        {
            var writer = new IndexWriter(directory, Config(OpenMode.CREATE));
            return new SearchIndex(directory, writer, epoch, 0);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">There is no index, it is damaged, or it was written by another version of this code.</exception>
    public static SearchIndex Open(string path)
    {
        var directory = FSDirectory.Open(path);
        try
        {
            using (var reader = DirectoryReader.Open(directory))
            {
                var data = reader.IndexCommit.UserData;
                if (!data.TryGetValue(FormatKey, out var format) || format != Format
                    || !data.TryGetValue(EpochKey, out var epoch) || !data.TryGetValue(CursorKey, out var cursor))
                {
                    throw new CorruptIndexException("The index lacks the marks of this version.");
                }

                var writer = new IndexWriter(directory, Config(OpenMode.APPEND));
                // Unchanged user data would be lost at a commit without it.
                writer.SetCommitData(data);
                return new SearchIndex(directory, writer,
                    Guid.Parse(epoch, CultureInfo.InvariantCulture), long.Parse(cursor, CultureInfo.InvariantCulture));
            }
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public void Update(string source, SearchDocument item) => _writer.UpdateDocument(KeyTerm(source, item.Id), DocumentBuilder.Build(source, item));

    public void Delete(string source, Guid id) => _writer.DeleteDocuments(KeyTerm(source, id));

    /// <summary>Lets searches see what was written.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>Makes it durable, together with how far the change log was read.</summary>
    public void Commit(long cursor, Guid epoch)
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [FormatKey] = Format,
            [EpochKey] = epoch.ToString("N", CultureInfo.InvariantCulture),
            [CursorKey] = cursor.ToString(CultureInfo.InvariantCulture),
        });
        _writer.Commit();
        Epoch = epoch;
        CommittedCursor = cursor;
    }

    /// <exception cref="ObjectDisposedException">Another generation has taken its place.</exception>
    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>The present state of the index; it stays readable until it is released.</summary>
    /// <exception cref="ObjectDisposedException">Another generation has taken its place.</exception>
    public IndexSearcher Acquire() => _searchers.Acquire();

    public void Release(IndexSearcher searcher) => _searchers.Release(searcher);

    /// <summary>Counts once for each state of the index and question.</summary>
    public FacetCounts? Cached(IndexSearcher searcher, string question) =>
        _caches.TryGetValue(searcher.IndexReader, out var cache) && cache.TryGetValue(question, out var counts) ? counts : null;

    public void Remember(IndexSearcher searcher, string question, FacetCounts counts)
    {
        var cache = _caches.GetValue(searcher.IndexReader, _ => new ConcurrentDictionary<string, FacetCounts>(StringComparer.Ordinal));
        if (cache.Count >= MaxCachedQuestions)
        {
            cache.Clear();
        }

        cache[question] = counts;
    }

    /// <summary>Closes without committing: what the cursor does not cover is read from the log again.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private static Term KeyTerm(string source, Guid id) => new(IndexFields.Key, IndexFields.KeyOf(source, id));

    private static IndexWriterConfig Config(OpenMode mode) => new(LuceneVersion.LUCENE_48, new SearchAnalyzer())
    {
        OpenMode = mode,
        Similarity = SimilaritySearcherFactory.Similarity,
        RAMBufferSizeMB = 48,
    };
}
