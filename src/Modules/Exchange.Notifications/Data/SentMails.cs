using Exchange.Framework.Data;
using Exchange.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Notifications.Data;

/// <summary>Mails that were sent. Those given up stay for the operator.</summary>
internal sealed class SentMails : IOutdatedRows
{
    private readonly AppDbContext _db;

    public SentMails(AppDbContext db) => _db = db;

    public Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        _db.Set<OutgoingMail>().Where(m => m.State == MailState.Sent && m.SentAt < before).ExecuteDeleteAsync(cancellationToken);
}
