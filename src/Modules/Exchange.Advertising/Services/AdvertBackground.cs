using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Advertising.Services;

/// <summary>Writes the counts and follows the calendar, twice a minute; writes the last counts when the site stops.</summary>
internal sealed class AdvertBackground : BackgroundService
{
    private readonly AdCountWriter _writer;
    private readonly AdvertClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<AdvertBackground> _logger;

    public AdvertBackground(AdCountWriter writer, AdvertClock clock, TimeProvider time, ILogger<AdvertBackground> logger)
    {
        _writer = writer;
        _clock = clock;
        _time = time;
        _logger = logger;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(_writer.RunOnceAsync, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(_writer.RunOnceAsync, stoppingToken);
            await TryAsync(_clock.RunOnceAsync, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task<bool>> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next round tries again: a database that is away for a minute must not stop the site.
            _logger.LogError(exception, "Background work of advertising failed");
        }
    }
}
