using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Listings.Services;

/// <summary>Runs <see cref="ListingExpiry"/> every ten minutes.</summary>
internal sealed class ListingExpiryService : BackgroundService
{
    private readonly ListingExpiry _expiry;
    private readonly TimeProvider _time;
    private readonly ILogger<ListingExpiryService> _logger;

    public ListingExpiryService(ListingExpiry expiry, TimeProvider time, ILogger<ListingExpiryService> logger)
    {
        _expiry = expiry;
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
                while (await _expiry.RunOnceAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next round tries again: a database that is away for a minute must not stop the site.
                _logger.LogError(exception, "Ending listings failed");
            }
        }
    }
}
