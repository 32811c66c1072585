namespace Exchange.Notifications.Contracts;

/// <param name="To">One address.</param>
/// <param name="Text">Plain text; links stand on lines of their own.</param>
public sealed record MailMessage(string To, string Subject, string Text);
