using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Media.Services;

/// <summary>Runs <see cref="FileCleanUp"/> every six hours.</summary>
internal sealed class FileCleanUpService : BackgroundService
{
    private readonly FileCleanUp _cleanUp;
    private readonly TimeProvider _time;
    private readonly ILogger<FileCleanUpService> _logger;

    public FileCleanUpService(FileCleanUp cleanUp, TimeProvider time, ILogger<FileCleanUpService> logger)
    {
        _cleanUp = cleanUp;
        _time = time;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(6), _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await _cleanUp.RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next round tries again.
                _logger.LogError(exception, "Removing unused files failed");
            }
        }
    }
}
