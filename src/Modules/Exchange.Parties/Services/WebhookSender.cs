using System.Security.Cryptography;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Parties.Services;

/// <summary>
/// Sends what is due, one delivery of a webhook at a time and in order, several webhooks at once, so that one slow receiver does not hold up
/// the others. On one node at a time; a node that dies after sending sends again, under the same id.
/// </summary>
internal sealed class WebhookSender : IBackgroundStep
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private const int AtOnce = 8;

    // So that the slow receivers of one organisation leave room for those of others.
    private const int AtOnceOfOne = 2;
    private const int Looked = 100;
    private const int Attempts = 3;
    private const string Lease = "parties.webhooks";

    // Well above the patience of a sending.
    private static readonly TimeSpan _term = TimeSpan.FromMinutes(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly WebhookPost _post;
    private readonly TimeProvider _time;
    private readonly ILogger<WebhookSender> _logger;

    public WebhookSender(IServiceScopeFactory scopes, WebhookPost post, TimeProvider time, ILogger<WebhookSender> logger)
    {
        _scopes = scopes;
        _post = post;
        _time = time;
        _logger = logger;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        var due = db.Set<WebhookDelivery>().Where(d => d.State == WebhookDeliveryState.Waiting && d.NextAttemptAt <= now);
        // First the lease: what is read before it may have been sent by another node meanwhile.
        if (!await due.AnyAsync(cancellationToken) || !await scope.ServiceProvider.GetRequiredService<LeaseStore>().TryTakeAsync(Lease, _term, cancellationToken))
        {
            return false;
        }

        var heads = await (
            from d in due.Where(d => !due.Any(other => other.WebhookId == d.WebhookId && other.Id.CompareTo(d.Id) < 0))
            join h in db.Set<Webhook>() on d.WebhookId equals h.Id into found
            from h in found.DefaultIfEmpty()
            orderby d.NextAttemptAt, d.Id
            select new { d.Id, d.WebhookId, Owner = (Guid?)h.PartyId }).Take(Looked).ToListAsync(cancellationToken);
        var chosen = heads.GroupBy(d => d.Owner).SelectMany(g => g.Take(AtOnceOfOne)).Take(AtOnce).ToList();
        var deliveryIds = chosen.ConvertAll(d => d.Id);
        var ids = chosen.ConvertAll(d => d.WebhookId);
        var deliveries = await db.Set<WebhookDelivery>().AsNoTracking().Where(d => deliveryIds.Contains(d.Id)).ToListAsync(cancellationToken);
        var hooks = await db.Set<Webhook>().AsNoTracking().Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var secrets = scope.ServiceProvider.GetRequiredService<WebhookSecrets>();
        var answers = await Task.WhenAll(deliveries.Select(d => SendAsync(d, hooks.GetValueOrDefault(d.WebhookId), secrets, cancellationToken)));
        foreach (var (delivery, (status, error)) in deliveries.Zip(answers))
        {
            await NoteAsync(delivery.Id, status, error);
        }

        return deliveries.Count > 0;
    }

    // Each by itself: a webhook that its organisation changes or removes meanwhile must not undo what is noted of others.
    private async Task NoteAsync(Guid deliveryId, int? status, string? error)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            if (await db.Set<WebhookDelivery>().FirstOrDefaultAsync(d => d.Id == deliveryId) is not { } delivery)
            {
                return;
            }

            await NoteAsync(scope.ServiceProvider, delivery, await db.Set<Webhook>().FirstOrDefaultAsync(h => h.Id == delivery.WebhookId), status, error);
            try
            {
                await db.SaveChangesAsync();
                return;
            }
            catch (DbUpdateConcurrencyException exception)
            {
                if (attempt == Attempts)
                {
                    _logger.LogWarning(exception, "What came of delivery {DeliveryId} could not be noted; it is sent again under the same id.", deliveryId);
                    return;
                }
            }
        }
    }

    private async Task<(int? Status, string? Error)> SendAsync(WebhookDelivery delivery, Webhook? hook, WebhookSecrets secrets, CancellationToken cancellationToken)
    {
        if (hook is not { DisabledAt: null })
        {
            return (null, "Disabled");
        }

        try
        {
            return await _post.SendAsync(delivery, hook.Url, secrets.Reveal(hook.Secret), cancellationToken);
        }
        catch (CryptographicException exception)
        {
            _logger.LogWarning(exception, "The secret of webhook {WebhookId} cannot be read: it was encrypted with a key that is gone.", hook.Id);
            return (null, "SecretLost");
        }
    }

    private async Task NoteAsync(IServiceProvider services, WebhookDelivery delivery, Webhook? hook, int? status, string? error)
    {
        var now = _time.GetUtcNow();
        if (hook is not { DisabledAt: null })
        {
            delivery.GiveUp();
            return;
        }

        if (status is >= 200 and < 300)
        {
            delivery.Delivered(status.Value, now);
            hook.Reached();
            return;
        }

        delivery.Failed(status, error, now);
        if (hook.Failed(now))
        {
            var administrators = await services.GetRequiredService<AppDbContext>().Set<PartyMember>().AsNoTracking()
                .Where(m => m.PartyId == hook.PartyId && m.Role == MemberRole.Administrator).Select(m => m.UserId).ToListAsync();
            await services.GetRequiredService<INotifier>().NotifyAsync(
                new Notification(PartyNotifications.ApiAccess, "The webhook {0} could not be reached {1} times and is switched off.",
                    [hook.Name, $"{Webhook.MostFailures}"], ApiKeyDesk.Address),
                administrators, CancellationToken.None);
        }
    }
}
