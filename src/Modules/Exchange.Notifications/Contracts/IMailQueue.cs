namespace Exchange.Notifications.Contracts;

public interface IMailQueue
{
    /// <summary>Adds a mail to the caller's unit of work; it is sent after commit, and tried again when sending fails.</summary>
    void Enqueue(MailMessage message);
}
