namespace Exchange.Framework.Jobs;

public enum JobState
{
    Queued,
    Running,
    Done,

    /// <summary>All attempts failed; the operator may retry.</summary>
    Failed,
    Cancelled,
}
