namespace Exchange.Notifications.Contracts;

/// <summary>What the operator sees of outgoing mail: numbers, never addresses.</summary>
public interface IMailMonitor
{
    Task<MailCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Puts every mail that was given up back into the queue and returns how many there were.</summary>
    Task<int> RetryDeadAsync(CancellationToken cancellationToken);
}
