using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Leases;

/// <summary>
/// Gives up this node's leases when it stops. Registered before every service that takes one: services stop in the
/// opposite order, so nothing takes one again.
/// </summary>
internal sealed class LeaseRelease : IHostedService
{
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<LeaseRelease> _logger;

    public LeaseRelease(IServiceScopeFactory scopes, ILogger<LeaseRelease> logger)
    {
        _scopes = scopes;
        _logger = logger;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LeaseStore>().ReleaseAsync(cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The host was disposed without being stopped first: the leases run out by themselves.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _logger.LogWarning(exception, "The leases of this node were not given up; they run out by themselves.");
        }
    }
}
