using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Notifications.Services;

internal sealed class Notifier : INotifier
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly Outbox _outbox;
    private readonly IMailQueue _mail;
    private readonly IUserContacts _contacts;
    private readonly ISiteAddress _address;
    private readonly NotificationText _text;
    private readonly IReadOnlyDictionary<string, NotificationKind> _kinds;

    public Notifier(
        AppDbContext db,
        SiteClock clock,
        Outbox outbox,
        IMailQueue mail,
        IUserContacts contacts,
        ISiteAddress address,
        NotificationText text,
        IEnumerable<NotificationKind> kinds)
    {
        _db = db;
        _clock = clock;
        _outbox = outbox;
        _mail = mail;
        _contacts = contacts;
        _address = address;
        _text = text;
        _kinds = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);
    }

    public async Task NotifyAsync(Notification notification, IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var kind = _kinds.GetValueOrDefault(notification.Kind)
            ?? throw new ArgumentException($"No module has registered the notification kind '{notification.Kind}'.", nameof(notification));
        var readers = userIds.Distinct(StringComparer.Ordinal).ToList();
        var now = _clock.Now;
        foreach (var userId in readers)
        {
            _db.Set<InboxMessage>().Add(new InboxMessage
            {
                UserId = userId,
                Kind = kind.Name,
                Subject = notification.Subject,
                Arguments = JsonSerializer.Serialize(notification.Arguments),
                Url = notification.Url,
                At = now,
            });
            _outbox.Add(new InboxChanged(userId));
        }

        await AddMailsAsync(notification, kind, readers, cancellationToken);
    }

    private async Task AddMailsAsync(
        Notification notification, NotificationKind kind, List<string> readers, CancellationToken cancellationToken)
    {
        var choices = await _db.Set<NotificationPreference>().AsNoTracking()
            .Where(p => p.Kind == kind.Name && readers.Contains(p.UserId))
            .ToDictionaryAsync(p => p.UserId, p => p.Email, cancellationToken);
        var byMail = readers.Where(id => choices.GetValueOrDefault(id, kind.EmailByDefault)).ToList();
        if (byMail.Count == 0 || _address.Absolute(notification.Url) is not { } link)
        {
            return;
        }

        foreach (var contact in (await _contacts.FindAsync(byMail, cancellationToken)).Values)
        {
            var subject = _text.In(contact.Culture, notification.Subject, notification.Arguments);
            var footer = _text.In(contact.Culture, "You receive this because of your notification settings. To change them:");
            _mail.Enqueue(new MailMessage(contact.Email, subject,
                $"{subject}\n\n{link}\n\n-- \n{footer}\n{_address.Absolute("/desk/settings/notifications")}\n"));
        }
    }
}
