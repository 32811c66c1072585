using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Dates.Services;

/// <summary>Runs <see cref="DeadlineReminders"/> every ten minutes.</summary>
internal sealed class DeadlineReminderService : BackgroundService
{
    private readonly DeadlineReminders _reminders;
    private readonly TimeProvider _time;
    private readonly ILogger<DeadlineReminderService> _logger;

    public DeadlineReminderService(DeadlineReminders reminders, TimeProvider time, ILogger<DeadlineReminderService> logger)
    {
        _reminders = reminders;
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
                while (await _reminders.RunOnceAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next round tries again: a database that is away for a minute must not stop the site.
                _logger.LogError(exception, "Sending reminders of deadlines failed");
            }
        }
    }
}
