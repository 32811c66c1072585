namespace Exchange.Notifications.Contracts;

/// <param name="To">One address.</param>
/// <param name="Text">Plain text; links stand on lines of their own.</param>
public sealed record MailMessage(string To, string Subject, string Text)
{
    /// <summary>
    /// Absolute address that ends a periodic mail to this receiver when it is posted to, without any question (RFC 8058); null
    /// for mails that answer somebody.
    /// </summary>
    public string? UnsubscribeUrl { get; init; }
}
