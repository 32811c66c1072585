namespace Exchange.Notifications.Domain;

/// <summary>One message to one person in the message centre.</summary>
internal sealed class InboxMessage
{
    public const int KindLength = 100;
    public const int SubjectLength = 500;
    public const int ArgumentsLength = 4000;
    public const int UrlLength = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string UserId { get; init; }

    public required string Kind { get; init; }

    /// <summary>English msgid, shown in the reader's language.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON array of strings for the places of <see cref="Subject"/>.</summary>
    public required string Arguments { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void MarkRead(DateTimeOffset now) => ReadAt ??= now;
}
