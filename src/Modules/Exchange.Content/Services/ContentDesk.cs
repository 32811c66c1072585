using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What editors do with items.</summary>
internal sealed class ContentDesk
{
    private readonly AppDbContext _db;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ContentDesk(
        AppDbContext db, ContentEnvelope envelope, ContentPublisher publisher, IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _envelope = envelope;
        _publisher = publisher;
        _audit = audit;
        _user = user;
        _clock = clock;
    }

    private Writer Writer => new(_user.Id, _user.Name);

    public async Task<ContentItem> CreateAsync(string type, string culture, string title, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var id = ItemIds.New();
        var slug = await _envelope.FreeSlugAsync(type, culture, title, now, cancellationToken);
        var item = new ContentItem(id, type, culture, id, slug, Writer, now);
        _db.Add(item);
        _db.Add(item.Write(null, new VersionText(title, null, "", "{}", null, null, null), Writer, now).Value!);
        _audit.Record("content.created", nameof(ContentItem), item.AuditId, new { type, culture, title });
        await _db.SaveChangesAsync(cancellationToken);
        return item;
    }

    public async Task<Result> SaveAsync(Guid id, VersionText text, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().FirstAsync(i => i.Id == id, cancellationToken);
        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        var written = item.Write(latest, text, Writer, _clock.Now);
        if (written is { Succeeded: true, Value: { } version } && version != latest)
        {
            _db.Add(version);
        }

        await _envelope.NoteFilesAsync(item, text, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return written;
    }

    public async Task<Result> PublishAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().FirstAsync(i => i.Id == id, cancellationToken);
        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        await _publisher.PublishAsync(item, latest, await _envelope.TopicsOfAsync(id, cancellationToken), null, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
