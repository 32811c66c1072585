namespace Exchange.Notifications.Contracts;

/// <summary>Tells people something in the message centre and, as each has chosen, by e-mail.</summary>
public interface INotifier
{
    /// <summary>Adds to the caller's unit of work: nothing is sent when that is not saved.</summary>
    Task NotifyAsync(Notification notification, IEnumerable<string> userIds, CancellationToken cancellationToken);
}
