using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What editors write. Each method is one command.</summary>
internal sealed class ContentDesk
{
    private readonly AppDbContext _db;
    private readonly ContentCheck _check;
    private readonly DraftWriter _drafts;
    private readonly EnvelopeForm _form;
    private readonly RecordSeal _seal;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly SiteSettings _settings;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ContentDesk(
        AppDbContext db, ContentCheck check, DraftWriter drafts, EnvelopeForm form, RecordSeal seal, ContentEnvelope envelope, ContentPublisher publisher,
        SiteSettings settings, IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _check = check;
        _drafts = drafts;
        _form = form;
        _seal = seal;
        _envelope = envelope;
        _publisher = publisher;
        _settings = settings;
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
        _db.Add(item.Write(null, new VersionText(MarkdownText.Storable(title).Trim(), null, "", "{}", null, null, null), Writer, now).Value!);
        _audit.Record("content.created", nameof(ContentItem), item.AuditId, new { type, culture, title });
        await _db.SaveChangesAsync(cancellationToken);
        return item;
    }

    /// <summary>Begins the text in another language from this one; finds the one that is there.</summary>
    /// <returns>Null when there is no such item.</returns>
    public async Task<ContentItem?> TranslateAsync(Guid id, string culture, CancellationToken cancellationToken)
    {
        var item = await FindAsync(id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        if (await _db.Set<ContentItem>().FirstOrDefaultAsync(i => i.LocalizationSet == item.LocalizationSet && i.Type == item.Type && i.Culture == culture, cancellationToken) is { } there)
        {
            return there;
        }

        var now = _clock.Now;
        var text = (await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken)).Text;
        var slug = await _db.Set<ContentItem>().AnyAsync(i => i.Type == item.Type && i.Culture == culture && i.Slug == item.Slug, cancellationToken)
            ? await _envelope.FreeSlugAsync(item.Type, culture, text.Title, now, cancellationToken)
            : item.Slug;
        var translation = new ContentItem(ItemIds.New(), item.Type, culture, item.LocalizationSet, slug, Writer, now);
        _db.Add(translation);
        _db.Add(translation.Write(null, text, Writer, now, "Copied to be translated").Value!);
        await _envelope.SetTopicsAsync(translation, await _envelope.TopicsOfAsync(id, cancellationToken), cancellationToken);
        await _envelope.NoteFilesAsync(translation, text, cancellationToken);
        _audit.Record("content.created", nameof(ContentItem), translation.AuditId, new { item.Type, culture, text.Title });
        await _db.SaveChangesAsync(cancellationToken);
        return translation;
    }

    /// <summary>Saves the form, and then does what is asked if the text allows it.</summary>
    /// <param name="fields">The form as it was sent, for the type's own fields.</param>
    public async Task<SaveOutcome> SaveAsync(Guid id, ContentForm form, IFormCollection fields, DeskAction action, CancellationToken cancellationToken)
    {
        var item = await FindAsync(id, cancellationToken);
        if (item is null)
        {
            return new SaveOutcome(Result.Success, null, null);
        }

        if (item.SealedAt is not null)
        {
            return new SaveOutcome(await _seal.RefuseAsync(item, "save", cancellationToken), null, item);
        }

        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        if (item.Version != form.Version)
        {
            return new SaveOutcome(Result.Success, latest, item);
        }

        try
        {
            var result = await WriteAsync(item, latest, form, fields, action, cancellationToken);
            if (!result.Succeeded)
            {
                _db.ChangeTracker.Clear();
            }

            return new SaveOutcome(result, null, item)
            {
                Others = result.Succeeded ? [] : _drafts.OthersThan(result, item, latest, form, fields, publishing: action != DeskAction.Save),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            item = (await FindAsync(id, cancellationToken))!;
            return new SaveOutcome(Result.Success, await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken), item);
        }
    }

    /// <summary>Keeps the text alone, as it is typed; the envelope waits for a proper save.</summary>
    public async Task<SaveOutcome> AutosaveAsync(Guid id, ContentForm form, IFormCollection fields, CancellationToken cancellationToken)
    {
        var item = await FindAsync(id, cancellationToken);
        if (item is null)
        {
            return new SaveOutcome(Result.Success, null, null);
        }

        if (item.SealedAt is not null)
        {
            return new SaveOutcome(await _seal.RefuseAsync(item, "autosave", cancellationToken), null, item);
        }

        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        if (item.Version != form.Version)
        {
            return new SaveOutcome(Result.Success, latest, item);
        }

        try
        {
            var (text, kept) = _drafts.Write(item, latest, form, fields);
            if (kept.Succeeded)
            {
                await _envelope.NoteFilesAsync(item, text, cancellationToken);
                await _db.SaveChangesAsync(cancellationToken);
            }

            return new SaveOutcome(kept, null, item);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            item = (await FindAsync(id, cancellationToken))!;
            return new SaveOutcome(Result.Success, await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken), item);
        }
    }

    private Task<ContentItem?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<ContentItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);

    private async Task<Result> WriteAsync(
        ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields, DeskAction action, CancellationToken cancellationToken)
    {
        var (text, kept) = _drafts.Write(item, latest, form, fields);
        if (!kept.Succeeded)
        {
            return kept;
        }

        var oldSlug = item.Slug;
        if (await _form.KeepAsync(item, form, cancellationToken) is { Succeeded: false } envelope)
        {
            return envelope;
        }

        await _envelope.NoteFilesAsync(item, text, cancellationToken);
        if (item.Slug != oldSlug)
        {
            await _publisher.MovedAsync(item, oldSlug, cancellationToken);
        }

        _publisher.Touch(item);
        await using var transaction = action == DeskAction.Publish ? await _db.BeginIfNoneAsync(cancellationToken) : null;
        var done = action == DeskAction.Save ? Result.Success : await ActOnAsync(item, text, form, action, cancellationToken);
        if (done.Succeeded)
        {
            await _db.SaveChangesAsync(cancellationToken);
            await transaction.CommitIfOwnAsync(cancellationToken);
        }

        return done;
    }

    private async Task<Result> ActOnAsync(ContentItem item, VersionText text, ContentForm form, DeskAction action, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        if (_check.ForReaders(item.Type, text) is { Succeeded: false } unfit)
        {
            return unfit;
        }

        var needsTwo = (await _settings.GetAsync<ContentSettings>(cancellationToken)).NeedsTwoPersons(item.Type);
        if (needsTwo && action != DeskAction.Submit)
        {
            return Result.Fail("A text of this kind needs the approval of a second person. Submit it.");
        }

        if (FormTime.Read(form.PublishAt, nameof(form.PublishAt), out var publishAt) is { Succeeded: false } begins)
        {
            return begins;
        }

        if (FormTime.Read(form.UnpublishAt, nameof(form.UnpublishAt), out var unpublishAt) is { Succeeded: false } ends)
        {
            return ends;
        }

        if (unpublishAt is not null && _check.Seals(item.Type, ContentPublisher.ParseParts(text.Parts)))
        {
            return Result.Fail("A notice of record is never withdrawn. Leave this time empty.", nameof(form.UnpublishAt));
        }

        if (action == DeskAction.Schedule && publishAt is null && unpublishAt is null)
        {
            return Result.Fail("Enter the day and time at which it becomes public, or at which it ends.", nameof(form.PublishAt));
        }

        // What is published now needs no time to begin, but may have one to end.
        var scheduled = item.Schedule(action == DeskAction.Publish ? null : publishAt, unpublishAt, now);
        if (!scheduled.Succeeded)
        {
            return scheduled;
        }

        switch (action)
        {
            case DeskAction.Publish:
                if (!item.HasDraft)
                {
                    return Result.Success;
                }

                var version = _db.Set<ContentVersion>().Local.First(v => v.ItemId == item.Id && v.Number == item.LatestVersion);
                await _publisher.PublishAsync(item, version, [.. form.Topics], null, cancellationToken);
                return Result.Success;
            case DeskAction.Schedule:
                _audit.Record("content.scheduled", nameof(ContentItem), item.AuditId, new { publishAt, unpublishAt });
                return Result.Success;
            default:
                var submitted = item.Submit(Writer, now);
                if (submitted.Succeeded)
                {
                    _audit.Record("content.submitted", nameof(ContentItem), item.AuditId, new { Version = item.LatestVersion });
                }

                return submitted;
        }
    }
}
