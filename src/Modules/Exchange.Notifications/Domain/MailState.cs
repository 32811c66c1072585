namespace Exchange.Notifications.Domain;

internal enum MailState
{
    Waiting,
    Sent,

    /// <summary>The attempts are used up.</summary>
    Dead,
}
