using System.Globalization;
using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What becomes of an item without its text being written: withdrawn, thrown away, approved, restored. Each method is one command.</summary>
internal sealed class ContentActions
{
    private readonly AppDbContext _db;
    private readonly RecordSeal _seal;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ContentActions(
        AppDbContext db, RecordSeal seal, ContentEnvelope envelope, ContentPublisher publisher, IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _seal = seal;
        _envelope = envelope;
        _publisher = publisher;
        _audit = audit;
        _user = user;
        _clock = clock;
    }

    private Writer Writer => new(_user.Id, _user.Name);

    public Task<Result?> UnpublishAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.withdraw", async item =>
    {
        if (item.PublishedVersion is null)
        {
            return Result.Fail("This text is not public any more.");
        }

        if (HousePages.Is(item))
        {
            return Result.Fail("The site itself leads to this page: it cannot be withdrawn.");
        }

        await _publisher.UnpublishAsync(item, cancellationToken);
        return Result.Success;
    }, cancellationToken);

    public Task<Result?> TrashAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.trash", async item =>
    {
        if (HousePages.Is(item) && item.PublishedVersion is not null)
        {
            return Result.Fail("The site itself leads to this page: it cannot be withdrawn.");
        }

        if (item.TrashedAt is null)
        {
            await _publisher.TrashAsync(item, cancellationToken);
        }

        return Result.Success;
    }, cancellationToken);

    public Task<Result?> TakeOutAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.taken-out-of-trash", item =>
    {
        item.TakeOutOfTrash(_clock.Now);
        return Task.FromResult(Result.Success);
    }, cancellationToken);

    public Task<Result?> CancelScheduleAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.schedule-cancelled", item =>
    {
        item.CancelSchedule(_clock.Now);
        return Task.FromResult(Result.Success);
    }, cancellationToken);

    public Task<Result?> EndPreviewsAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.previews-ended", item =>
    {
        item.EndPreviews();
        return Task.FromResult(Result.Success);
    }, cancellationToken);

    public Task<Result?> TakeBackAsync(Guid id, CancellationToken cancellationToken) =>
        ActAsync(id, "content.taken-back", item => Task.FromResult(item.TakeBack(_clock.Now)), cancellationToken);

    public Task<Result?> ReturnAsync(Guid id, string? note, CancellationToken cancellationToken) => ActAsync(id, "content.returned", item => Task.FromResult(
        string.IsNullOrWhiteSpace(note) || note.Length > ContentItem.ReturnNoteLength
            ? Result.Fail("Say in at most {0} characters what has to be mended.", null, ContentItem.ReturnNoteLength)
            : item.Return(note.Trim(), _clock.Now)), cancellationToken);

    /// <summary>The second person's word: it becomes public, now or at the time that was asked for.</summary>
    /// <param name="seen">The version that the person has looked at.</param>
    public Task<Result?> ApproveAsync(Guid id, long seen, CancellationToken cancellationToken) => ActAsync(id, "content.approved", async item =>
    {
        if (item.Version != seen)
        {
            return Result.Fail("It was changed since you opened it. Look at it again.");
        }

        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        var result = item.Approve(latest, Writer, _clock.Now);
        if (result.Succeeded && !(item.PublishAt > _clock.Now))
        {
            await _publisher.PublishAsync(item, latest, await _envelope.TopicsOfAsync(id, cancellationToken), null, cancellationToken);
        }

        return result;
    }, cancellationToken);

    /// <summary>Copies an old version into a new draft; a draft that stands stays in the history.</summary>
    public Task<Result?> RestoreAsync(Guid id, int number, CancellationToken cancellationToken) => ActAsync(id, "content.restored", async item =>
    {
        var old = await _db.Set<ContentVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Number == number, cancellationToken);
        if (old is null)
        {
            return Result.Fail("There is no such version.");
        }

        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        var written = item.Write(latest, old.Text, Writer, _clock.Now, string.Create(CultureInfo.InvariantCulture, $"Restored from version {{0}}|{number}"));
        if (written is { Succeeded: true, Value: { } version })
        {
            _db.Add(version);
        }

        return written;
    }, cancellationToken);

    /// <summary>Begins a correction of a notice of record: a new notice that names it.</summary>
    /// <returns>Null when there is no such record.</returns>
    public async Task<ContentItem?> CorrectAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        var record = await _db.Set<NoticeRecord>().AsNoTracking().FirstOrDefaultAsync(r => r.ItemId == id, cancellationToken);
        if (item is null || record is null)
        {
            return null;
        }

        var now = _clock.Now;
        var text = (await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken)).Text;
        var parts = ContentPublisher.ParseParts(text.Parts);
        parts[RecordNotice.PartName] = RecordNotice.Of(record.Kind.ToString(), record.Publisher, null, record.Number);
        var title = item.Culture == "en" ? $"Correction: {text.Title}" : $"更正：{text.Title}";
        var newId = ItemIds.New();
        var correction = new ContentItem(
            newId, item.Type, item.Culture, newId, await _envelope.FreeSlugAsync(item.Type, item.Culture, title, now, cancellationToken), Writer, now);
        _db.Add(correction);
        _db.Add(correction.Write(
            null, text with { Title = title.Length > ContentVersion.TitleLength ? title[..ContentVersion.TitleLength] : title, Parts = parts.ToJsonString(ContentStore.PartsJson) }, Writer, now).Value!);
        await _envelope.SetTopicsAsync(correction, await _envelope.TopicsOfAsync(id, cancellationToken), cancellationToken);
        _audit.Record("content.created", nameof(ContentItem), correction.AuditId, new { item.Type, item.Culture, Corrects = record.Number });
        await _db.SaveChangesAsync(cancellationToken);
        return correction;
    }

    private async Task<Result?> ActAsync(Guid id, string action, Func<ContentItem, Task<Result>> act, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        if (item.SealedAt is not null)
        {
            return await _seal.RefuseAsync(item, action, cancellationToken);
        }

        await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);
        var result = await act(item);
        if (result.Succeeded)
        {
            _audit.Record(action, nameof(ContentItem), item.AuditId, new { item.Type, item.Slug, Version = item.LatestVersion });
            await _db.SaveChangesAsync(cancellationToken);
            await transaction.CommitIfOwnAsync(cancellationToken);
        }

        return result;
    }
}
