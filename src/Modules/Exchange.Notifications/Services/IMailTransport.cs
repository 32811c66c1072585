using MimeKit;

namespace Exchange.Notifications.Services;

internal interface IMailTransport
{
    /// <exception cref="Exception">The mail was not handed over; it is tried again.</exception>
    Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellationToken);
}
