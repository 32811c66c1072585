using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Data;

/// <summary>Deletes what has been done with for thirty days. One node does it at a time.</summary>
internal sealed class Trimming : IBackgroundStep
{
    /// <summary>More often than once a day, so that a node that is restarted every night comes to it as well.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(6);

    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;

    public Trimming(IServiceScopeFactory scopes, TimeProvider time)
    {
        _scopes = scopes;
        _time = time;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync("trimming", TimeSpan.FromMinutes(30), cancellationToken))
        {
            return false;
        }

        var before = _time.GetUtcNow() - _kept;
        var deleted = 0;
        foreach (var rows in scope.ServiceProvider.GetServices<IOutdatedRows>())
        {
            deleted += await rows.DeleteAsync(before, cancellationToken);
        }

        return deleted > 0;
    }
}
