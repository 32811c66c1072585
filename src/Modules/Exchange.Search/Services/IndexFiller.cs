using System.Data.Common;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Search.Services;

/// <summary>Brings things from the database into an index: those of a batch of changes, or all of them.</summary>
internal sealed class IndexFiller
{
    private const int ChunkSize = 200;
    private const int IdPageSize = 5000;
    private const int RefreshEvery = 2000;

    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<IndexFiller> _logger;

    public IndexFiller(IServiceScopeFactory scopes, ILogger<IndexFiller> logger)
    {
        _scopes = scopes;
        _logger = logger;
    }

    /// <summary>Reads the changed things again; how often and in which order does not matter.</summary>
    public async Task ApplyAsync(SearchIndex index, IEnumerable<SearchChange> changes, CancellationToken cancellationToken)
    {
        foreach (var group in changes.GroupBy(change => change.Source))
        {
            foreach (var ids in group.Select(change => change.EntityId).Distinct().Chunk(ChunkSize))
            {
                List<Guid> gone = [];
                await LoadAsync(group.Key, ids, (items, missing) =>
                {
                    foreach (var item in items)
                    {
                        index.Update(group.Key, item);
                    }

                    gone.AddRange(missing);
                }, cancellationToken);
                await DeleteAsync(index, group.Key, gone, cancellationToken);
            }
        }
    }

    /// <summary>Reads everything into an empty index.</summary>
    /// <param name="progress">Told how many things are done, and how many there are.</param>
    public async Task FillAsync(SearchIndex index, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var chunks = await ListAsync(cancellationToken);
        var total = chunks.Sum(chunk => chunk.Ids.Length);
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken };
        progress(0, total);
        await Parallel.ForEachAsync(chunks, options, async (chunk, token) =>
        {
            await LoadAsync(chunk.Source, chunk.Ids, (items, _) =>
            {
                foreach (var item in items)
                {
                    index.Update(chunk.Source, item);
                }
            }, token);
            var now = Interlocked.Add(ref done, chunk.Ids.Length);
            progress(now, total);
            if (now / RefreshEvery > (now - chunk.Ids.Length) / RefreshEvery)
            {
                index.Refresh();
            }
        });
    }

    // What could be found until now is noted before it goes: after a crash in between it is still in the index, and noted again.
    private async Task DeleteAsync(SearchIndex index, string source, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var found = index.Read(searcher => IndexCards.Find(searcher, ids.Select(id => (source, id))));
        if (found.Count > 0)
        {
            await using var scope = _scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoneThings>().NoteAsync(source, found, cancellationToken);
        }

        foreach (var id in ids)
        {
            index.Delete(source, id);
        }
    }

    private static bool IsTransient(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is DbException or TimeoutException or IOException or OperationCanceledException)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<(string Source, Guid[] Ids)>> ListAsync(CancellationToken cancellationToken)
    {
        var chunks = new List<(string Source, Guid[] Ids)>();
        await using var scope = _scopes.CreateAsyncScope();
        foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
        {
            Guid? after = null;
            while (await source.ListIdsAsync(after, IdPageSize, cancellationToken) is { Count: > 0 } page)
            {
                chunks.AddRange(page.Chunk(ChunkSize).Select(ids => (source.Name, ids)));
                after = page[^1];
            }
        }

        return chunks;
    }

    // A thing that its source cannot read is left out and logged: it must not hold up all that come after it. When the
    // database itself fails, the whole batch is tried again by the caller.
    private async Task LoadAsync(
        string source, Guid[] ids, Action<IReadOnlyList<SearchDocument>, IEnumerable<Guid>> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetServices<ISearchSource>().FirstOrDefault(s => s.Name == source);
            if (reader is null)
            {
                _logger.LogWarning("No module has the search source {Source}; its changes are skipped.", source);
                return;
            }

            var items = await reader.LoadAsync(ids, cancellationToken);
            write(items, ids.Except(items.Select(item => item.Id)));
        }
        catch (Exception exception) when (!IsTransient(exception) && exception is not ObjectDisposedException)
        {
            if (ids.Length == 1)
            {
                _logger.LogError(exception, "{Source} {Id} could not be read for the index and is left out.", source, ids[0]);
                return;
            }

            foreach (var id in ids)
            {
                await LoadAsync(source, [id], write, cancellationToken);
            }
        }
    }
}
