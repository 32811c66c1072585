namespace Exchange.Framework.Jobs;

/// <summary>The job's lease ran out and another start has taken it up: whoever meets this stops at once and writes nothing more.</summary>
internal sealed class JobLostException : Exception
{
    public JobLostException(Guid jobId)
        : base($"The lease of job {jobId} was lost.")
    {
    }
}
