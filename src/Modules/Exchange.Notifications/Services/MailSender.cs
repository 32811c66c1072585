using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Notifications.Domain;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Exchange.Notifications.Services;

/// <summary>Sends queued mail after commit, on one node at a time.</summary>
internal sealed class MailSender : IBackgroundStep
{
    private const int BatchSize = 20;
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(2);

    // Well below the lease, so that no other node takes it up and sends the same mail.
    private static readonly TimeSpan _sending = TimeSpan.FromSeconds(90);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly IMailTransport _transport;
    private readonly SmtpOptions _options;
    private readonly ILogger<MailSender> _logger;

    public MailSender(
        IServiceScopeFactory scopes, TimeProvider time, IMailTransport transport, IOptions<SmtpOptions> options, ILogger<MailSender> logger)
    {
        _scopes = scopes;
        _time = time;
        _transport = transport;
        _options = options.Value;
        _logger = logger;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        var waiting = db.Set<OutgoingMail>().Where(m => m.State == MailState.Waiting && m.NextAttemptAt <= now);
        var leases = scope.ServiceProvider.GetRequiredService<LeaseStore>();
        // First the lease: what is read before it may have been sent by another node meanwhile.
        if (!await waiting.AnyAsync(cancellationToken) || !await leases.TryTakeAsync("mail", _lease, cancellationToken))
        {
            return false;
        }

        var due = await waiting.OrderBy(m => m.NextAttemptAt).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var mail in due)
        {
            if (!await leases.TryTakeAsync("mail", _lease, cancellationToken))
            {
                return false;
            }

            await SendAsync(mail, cancellationToken);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return due.Count > 0;
    }

    private async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_sending, _time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _transport.SendAsync(mail.Id, Compose(mail), ending.Token);
            mail.Sent(_time.GetUtcNow());
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A server's answer often repeats the address: only its code is kept.
            var error = exception is SmtpCommandException smtp ? $"{nameof(SmtpCommandException)} {(int)smtp.StatusCode}" : exception.GetType().Name;
            if (IsRefusedForGood(exception))
            {
                mail.Refused(error);
            }
            else
            {
                mail.Failed(error, _time.GetUtcNow());
            }

            _logger.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Error}.", mail.Id, mail.Attempts, error);
        }
    }

    // RFC 5321, 4.2.1: the same mail will not be taken another time either.
    private static bool IsRefusedForGood(Exception exception) => exception is SmtpCommandException { StatusCode: >= (SmtpStatusCode)500 };

    // The same Message-ID at every attempt: a mailbox that got the mail of a node that died before it noted so can tell the second one.
    private MimeMessage Compose(OutgoingMail mail)
    {
        var from = MailboxAddress.Parse(_options.From);
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.QueuedAt,
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(from);
        // The address is no header of its own: nothing in it is read as a name.
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (mail.UnsubscribeUrl is { } url)
        {
            // RFC 8058: mailboxes show a button of their own for it.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{url}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
