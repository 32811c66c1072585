using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Notifications.Services;

internal sealed class MailQueue : IMailQueue, IMailMonitor
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public MailQueue(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public void Enqueue(MailMessage message)
    {
        var now = _clock.Now;
        _db.Set<OutgoingMail>().Add(new OutgoingMail
        {
            To = message.To,
            Subject = Cut(message.Subject.ReplaceLineEndings(" "), OutgoingMail.SubjectLength),
            Text = Cut(message.Text, OutgoingMail.TextLength),
            UnsubscribeUrl = message.UnsubscribeUrl,
            QueuedAt = now,
            NextAttemptAt = now,
        });
    }

    public async Task<MailCounts> CountAsync(CancellationToken cancellationToken)
    {
        var mails = _db.Set<OutgoingMail>().AsNoTracking();
        var waiting = await mails.CountAsync(m => m.State == MailState.Waiting, cancellationToken);
        var dead = await mails.CountAsync(m => m.State == MailState.Dead, cancellationToken);
        var oldest = await mails.Where(m => m.State == MailState.Waiting).OrderBy(m => m.QueuedAt)
            .Select(m => (DateTimeOffset?)m.QueuedAt).FirstOrDefaultAsync(cancellationToken);
        return new MailCounts(waiting, dead, oldest);
    }

    public async Task<int> RetryDeadAsync(CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await _db.Set<OutgoingMail>().Where(m => m.State == MailState.Dead).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now),
            cancellationToken);
    }

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
