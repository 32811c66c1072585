using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Jobs;

/// <summary>Runs a step each time its period is over, as often as there is something to do.</summary>
internal sealed class PeriodicStep<T> : BackgroundService
    where T : class, IBackgroundStep
{
    private readonly T _step;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;
    private readonly ILogger<PeriodicStep<T>> _logger;

    public PeriodicStep(T step, TimeSpan period, TimeProvider time, ILogger<PeriodicStep<T>> logger)
    {
        _step = step;
        _period = period;
        _time = time;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await _step.RunOnceAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A database that is away for a minute must not stop the site.
                _logger.LogError(exception, "{Step} failed; it is tried again.", typeof(T).Name);
            }
        }
    }
}
