using Exchange.Framework.Leases;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Jobs;

/// <summary>Work that one node alone does at a time: each round has a scope of its own and does nothing without the lease.</summary>
public abstract class LeasedStep : IBackgroundStep
{
    private static readonly TimeSpan _term = TimeSpan.FromMinutes(5);

    private readonly IServiceScopeFactory _scopes;
    private readonly string _lease;

    /// <param name="lease">Name, such as <c>listings.expiry</c>.</param>
    protected LeasedStep(IServiceScopeFactory scopes, string lease)
    {
        _scopes = scopes;
        _lease = lease;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync(_lease, _term, cancellationToken)
            && await RunAsync(scope.ServiceProvider, cancellationToken);
    }

    /// <summary>Does what is due; true when there may be more.</summary>
    protected abstract Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken);
}
