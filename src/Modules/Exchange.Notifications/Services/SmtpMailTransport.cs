using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Exchange.Notifications.Services;

internal sealed class SmtpMailTransport : IMailTransport
{
    private const int ImplicitTlsPort = 465;
    private readonly SmtpOptions _options;
    private readonly ILogger<SmtpMailTransport> _logger;

    public SmtpMailTransport(IOptions<SmtpOptions> options, ILogger<SmtpMailTransport> logger)
    {
        _options = options.Value;
        _logger = logger;
    }

    public async Task SendAsync(Guid id, MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        var security = !_options.UseTls ? SecureSocketOptions.None
            : _options.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
            : SecureSocketOptions.StartTls;
        await client.ConnectAsync(_options.Host!, _options.Port, security, cancellationToken);
        if (!string.IsNullOrEmpty(_options.User))
        {
            await client.AuthenticateAsync(_options.User, _options.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);

        // From here on the server has the mail: a farewell that fails must not have it sent again.
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception)
        {
            _logger.LogDebug("The mail server did not answer the farewell: {Error}.", exception.GetType().Name);
        }
    }
}
