using Exchange.Framework.Jobs;
using Exchange.Search.Contracts;

namespace Exchange.Search.Services;

/// <summary>Lets whoever drives the background work by hand wait for the index.</summary>
internal sealed class IndexStep : IBackgroundStep
{
    private readonly ISearchIndex _index;

    public IndexStep(ISearchIndex index) => _index = index;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await _index.CatchUpAsync(cancellationToken);
        return false;
    }
}
