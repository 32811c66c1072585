namespace Exchange.Framework.Jobs;

/// <summary>Does one kind of job. May be called again for the same job after a crash: continue at the checkpoint.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>English msgid: what the operator reads instead of the kind.</summary>
    string Caption => Kind;

    /// <exception cref="Exception">Any: the job is tried again later, three times in all unless its checkpoint moves meanwhile.</exception>
    Task RunAsync(JobContext context, CancellationToken cancellationToken);
}
