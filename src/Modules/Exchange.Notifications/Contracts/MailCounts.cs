namespace Exchange.Notifications.Contracts;

/// <param name="Waiting">Not sent yet, first attempts and repetitions.</param>
/// <param name="Dead">Given up after the last attempt; the operator may retry.</param>
/// <param name="OldestWaiting">When the oldest waiting mail was queued; null when none waits.</param>
public sealed record MailCounts(int Waiting, int Dead, DateTimeOffset? OldestWaiting);
