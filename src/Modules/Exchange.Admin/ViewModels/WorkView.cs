namespace Exchange.Admin.ViewModels;

/// <summary>What the page of background work lists.</summary>
internal enum WorkView
{
    JobsFailed,
    JobsRunning,
    JobsQueued,
    JobsDone,
    EventsFailed,
    EventsWaiting,
    Mails,
}
