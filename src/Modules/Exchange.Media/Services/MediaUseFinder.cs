using Exchange.Media.Contracts;

namespace Exchange.Media.Services;

/// <summary>Asks every module where an item is used.</summary>
internal sealed class MediaUseFinder
{
    /// <summary>As many as help to find them; more are shown as "and more".</summary>
    public const int Limit = 50;

    private readonly IEnumerable<IMediaUses> _modules;

    public MediaUseFinder(IEnumerable<IMediaUses> modules) => _modules = modules;

    /// <returns>At most one more than the limit.</returns>
    public async Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var found = new List<MediaUse>();
        foreach (var module in _modules)
        {
            found.AddRange(await module.FindAsync(itemId, Limit + 1 - found.Count, cancellationToken));
            if (found.Count > Limit)
            {
                break;
            }
        }

        return found;
    }

    public async Task<bool> IsFixedAsync(Guid itemId, CancellationToken cancellationToken)
    {
        foreach (var module in _modules)
        {
            if (await module.IsFixedAsync(itemId, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
