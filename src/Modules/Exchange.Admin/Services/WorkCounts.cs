using Exchange.Notifications.Contracts;

namespace Exchange.Admin.Services;

internal sealed record WorkCounts(int EventsWaiting, int EventsFailed, int JobsQueued, int JobsRunning, int JobsFailed, MailCounts Mails)
{
    public bool NeedsAttention => EventsFailed > 0 || JobsFailed > 0 || Mails.Dead > 0;
}
