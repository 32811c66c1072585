using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Search.Services;

/// <summary>This node's index: which generation answers, and how far it has got.</summary>
internal sealed class IndexNode : ISearchIndex, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly IndexSignal _signal;
    private volatile SearchIndex? _current;
    private long _applied = -1;
    private long _settled = -1;
    private int _done;
    private int _total = -1;
    private int _state = (int)IndexState.Building;

    public IndexNode(IServiceScopeFactory scopes, IndexSignal signal)
    {
        _scopes = scopes;
        _signal = signal;
    }

    public IndexState State
    {
        get => (IndexState)Volatile.Read(ref _state);
        set => Volatile.Write(ref _state, (int)value);
    }

    public int Documents => Read(index => index.Count, 0);

    public int Done => Volatile.Read(ref _done);

    public int? Total => Volatile.Read(ref _total) is >= 0 and var total ? total : null;

    /// <summary>The generation that answers; null before the first.</summary>
    public SearchIndex? Current => _current;

    /// <summary>Lets another generation answer and closes the one before.</summary>
    public void Publish(SearchIndex? index)
    {
        var previous = _current;
        _current = index;
        if (!ReferenceEquals(previous, index))
        {
            previous?.Dispose();
        }
    }

    /// <summary>Searches see the change log up to here.</summary>
    public void SetApplied(long sequence) => Volatile.Write(ref _applied, sequence);

    /// <summary>
    /// Up to here the change log is in the index and will not grow any more: a transaction that is still running may yet write a number
    /// below those that searches see already. Null before the first index.
    /// </summary>
    public long? Settled => Volatile.Read(ref _settled) is >= 0 and var settled && State != IndexState.Building ? settled : null;

    public void SetSettled(long sequence) => Volatile.Write(ref _settled, sequence);

    /// <summary>The same on every node whose searches find the same.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{_current?.Epoch:N}-{Volatile.Read(ref _applied)}");

    public void SetProgress(int done, int? total)
    {
        Volatile.Write(ref _done, done);
        Volatile.Write(ref _total, total ?? -1);
    }

    /// <summary>Reads from the generation that answers, also when it is being replaced.</summary>
    public T Read<T>(Func<SearchIndex, T> read, T none)
    {
        while (true)
        {
            var index = _current;
            if (index is null)
            {
                return none;
            }

            try
            {
                return read(index);
            }
            catch (ObjectDisposedException) when (!ReferenceEquals(index, _current))
            {
                // Replaced between looking and reading.
            }
        }
    }

    /// <summary>Reads one after another from the generation that answers; it stays readable until then, also when it is replaced meanwhile.</summary>
    public IEnumerable<T> ReadAll<T>(Func<SearchIndex, IndexSearcher, IEnumerable<T>> read)
    {
        var (index, searcher) = Read<(SearchIndex?, IndexSearcher?)>(i => (i, i.Acquire()), (null, null));
        if (index is null || searcher is null)
        {
            yield break;
        }

        try
        {
            foreach (var item in read(index, searcher))
            {
                yield return item;
            }
        }
        finally
        {
            index.Release(searcher);
        }
    }

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        long last;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            last = await db.Set<SearchChange>().MaxAsync(change => (long?)change.Seq, cancellationToken) ?? 0;
        }

        using var timeout = new CancellationTokenSource(_patience);
        while (Volatile.Read(ref _applied) < last || State == IndexState.Building)
        {
            if (timeout.IsCancellationRequested)
            {
                throw new TimeoutException("The index did not catch up within a minute.");
            }

            _signal.Poke();
            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    public void Dispose() => Publish(null);
}
