using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Providers.Services;

/// <summary>Runs <see cref="ProviderWatch"/> every ten minutes.</summary>
internal sealed class ProviderWatchService : BackgroundService
{
    private readonly ProviderWatch _watch;
    private readonly TimeProvider _time;
    private readonly ILogger<ProviderWatchService> _logger;

    public ProviderWatchService(ProviderWatch watch, TimeProvider time, ILogger<ProviderWatchService> logger)
    {
        _watch = watch;
        _time = time;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await _watch.RunOnceAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next round tries again: a database that is away for a minute must not stop the site.
                _logger.LogError(exception, "Looking at the providers failed");
            }
        }
    }
}
