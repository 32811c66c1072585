namespace Exchange.Framework.Jobs;

/// <summary>A piece of long work that survives a crash: another node takes it up where its checkpoint stands.</summary>
public sealed class Job
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which <see cref="IJobHandler"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON for the handler.</summary>
    public required string Payload { get; init; }

    /// <summary>User who asked for it; may watch its progress. Null for the system.</summary>
    public string? OwnerId { get; init; }

    public JobState State { get; set; }

    public long Done { get; set; }

    /// <summary>Units of work in all; null while unknown.</summary>
    public long? Total { get; set; }

    /// <summary>Where the handler got to; its own words.</summary>
    public string? Checkpoint { get; set; }

    /// <summary>Starts since the checkpoint last moved.</summary>
    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The node and a name of this start: a node that lost the job and takes it up again is told apart from itself.</summary>
    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>The topic of its progress.</summary>
    public string Topic => $"job:{Id:N}";
}
