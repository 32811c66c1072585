using Exchange.Framework.Data;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Notifications.Services;

internal sealed class MessageArchive : IMessageArchive
{
    private readonly AppDbContext _db;
    private readonly NotificationText _text;

    public MessageArchive(AppDbContext db, NotificationText text)
    {
        _db = db;
        _text = text;
    }

    public async Task<object> ExportAsync(string userId, CancellationToken cancellationToken)
    {
        var messages = await _db.Set<InboxMessage>().AsNoTracking().Where(m => m.UserId == userId).OrderBy(m => m.At)
            .ToListAsync(cancellationToken);
        var settings = await _db.Set<NotificationPreference>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.Kind)
            .Select(p => new { p.Kind, p.Email }).ToListAsync(cancellationToken);
        return new
        {
            Received = messages.Select(m => new { m.Kind, Subject = _text.Here(m.Subject, m.Arguments), m.Url, m.At, m.ReadAt }),
            Settings = settings,
        };
    }

    public async Task EraseAsync(string userId, CancellationToken cancellationToken)
    {
        await _db.Set<InboxMessage>().Where(m => m.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<NotificationPreference>().Where(p => p.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }
}
