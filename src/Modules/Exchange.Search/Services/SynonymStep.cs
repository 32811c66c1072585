using Exchange.Framework.Jobs;
using Exchange.Framework.Live;
using Exchange.Framework.PageCaching;
using Exchange.Search.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Search.Services;

/// <summary>Has this node's search read the concepts anew when they have changed, here or on another node.</summary>
internal sealed class SynonymStep : IBackgroundStep
{
    private readonly IServiceScopeFactory _scopes;
    private readonly StampWatcher _stamps;
    private readonly SearchEngine _engine;
    private readonly PageGeneration _pages;
    private long _read = -1;

    public SynonymStep(IServiceScopeFactory scopes, StampWatcher stamps, SearchEngine engine, PageGeneration pages)
    {
        _scopes = scopes;
        _stamps = stamps;
        _engine = engine;
        _pages = pages;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var stamp = _stamps.Current(SynonymList.Topic);
        if (stamp == _read)
        {
            return false;
        }

        await using var scope = _scopes.CreateAsyncScope();
        _engine.Words.Replace(await scope.ServiceProvider.GetRequiredService<SynonymList>().LinesAsync(cancellationToken));
        _read = stamp;

        // What is kept of catalogs was found with the words before.
        _pages.Next();
        return false;
    }
}
