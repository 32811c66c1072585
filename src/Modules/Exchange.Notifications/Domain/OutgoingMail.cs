namespace Exchange.Notifications.Domain;

/// <summary>One mail to one address, queued with the command that caused it.</summary>
internal sealed class OutgoingMail
{
    public const int MaxAttempts = 8;
    public const int AddressLength = 320;
    public const int SubjectLength = 500;
    public const int TextLength = 20_000;
    public const int UnsubscribeUrlLength = 1000;
    public const int ErrorLength = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text. It may hold a secret link, so it is erased once the mail is sent.</summary>
    public required string Text { get; set; }

    /// <summary>A link of the receiver's own, erased with the text.</summary>
    public string? UnsubscribeUrl { get; set; }

    public required DateTimeOffset QueuedAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public MailState State { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What went wrong last, without addresses.</summary>
    public string? LastError { get; private set; }

    public void Sent(DateTimeOffset now)
    {
        State = MailState.Sent;
        Attempts++;
        SentAt = now;
        LastError = null;
        Text = "";
        UnsubscribeUrl = null;
    }

    /// <summary>The server will not take it another time either; the operator may put it back when that has been mended.</summary>
    public void Refused(string error)
    {
        Attempts++;
        LastError = Cut(error);
        State = MailState.Dead;
    }

    /// <summary>Waits longer after every failure, from half a minute to six hours, and gives up after the last attempt.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        Attempts++;
        LastError = Cut(error);
        if (Attempts >= MaxAttempts)
        {
            State = MailState.Dead;
            return;
        }

        NextAttemptAt = now + Pause(Attempts);
    }

    public void Retry(DateTimeOffset now)
    {
        State = MailState.Waiting;
        Attempts = 0;
        NextAttemptAt = now;
    }

    private static string Cut(string error) => error.Length > ErrorLength ? error[..ErrorLength] : error;

    internal static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Min(6 * 3600, 30 * Math.Pow(4, attempts - 1)));
}
