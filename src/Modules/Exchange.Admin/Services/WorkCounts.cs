namespace Exchange.Admin.Services;

internal sealed record WorkCounts(int EventsWaiting, int EventsFailed, int JobsQueued, int JobsRunning, int JobsFailed)
{
    public bool NeedsAttention => EventsFailed > 0 || JobsFailed > 0;
}
