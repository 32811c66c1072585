namespace Exchange.Parties.Domain;

/// <summary>Something sent, or to be sent, to a webhook. Its id stays the same at every attempt, so that the receiver can tell a second one.</summary>
internal sealed class WebhookDelivery
{
    public const int MaxErrorLength = 200;

    // A day and a half in all: a receiver that is away over night misses nothing.
    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(15),
    ];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WebhookId { get; init; }

    /// <summary>What it tells, such as <c>search.changed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The JSON as it is sent: what is signed is what is sent, at every attempt.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public WebhookDeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? LastAttemptAt { get; private set; }

    /// <summary>Status of the last answer; null when there was none.</summary>
    public int? Status { get; private set; }

    public string? Error { get; private set; }

    public void Delivered(int status, DateTimeOffset now)
    {
        Note(status, null, now);
        State = WebhookDeliveryState.Delivered;
    }

    public void Failed(int? status, string? error, DateTimeOffset now)
    {
        Note(status, error, now);
        if (Attempts > _pauses.Length)
        {
            State = WebhookDeliveryState.Failed;
        }
        else
        {
            NextAttemptAt = now + _pauses[Attempts - 1];
        }
    }

    /// <summary>The webhook has been switched off.</summary>
    public void GiveUp() => State = WebhookDeliveryState.Failed;

    private void Note(int? status, string? error, DateTimeOffset now)
    {
        Attempts++;
        LastAttemptAt = now;
        Status = status;
        Error = error is { Length: > MaxErrorLength } ? error[..MaxErrorLength] : error;
    }
}
