using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
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

/// <summary>What editors do with items. Each method is one command.</summary>
internal sealed class ContentDesk
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentCheck _check;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly SiteSettings _settings;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public ContentDesk(
        AppDbContext db, ContentTypes types, ContentCheck check, ContentEnvelope envelope, ContentPublisher publisher, SiteSettings settings,
        IAuditTrail audit, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _types = types;
        _check = check;
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

            return new SaveOutcome(result, null, item);
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

        var latest = await _publisher.LoadAsync(id, item.LatestVersion, cancellationToken);
        if (item.Version != form.Version)
        {
            return new SaveOutcome(Result.Success, latest, item);
        }

        try
        {
            var (text, kept) = KeepText(item, latest, form, fields);
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

    public Task<Result?> UnpublishAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.withdraw", async item =>
    {
        if (item.PublishedVersion is null)
        {
            return Result.Fail("This text is not public any more.");
        }

        if (IsHousePage(item))
        {
            return Result.Fail("The site itself leads to this page: it cannot be withdrawn.");
        }

        await _publisher.UnpublishAsync(item, cancellationToken);
        return Result.Success;
    }, cancellationToken);

    public Task<Result?> TrashAsync(Guid id, CancellationToken cancellationToken) => ActAsync(id, "content.trash", async item =>
    {
        if (IsHousePage(item) && item.PublishedVersion is not null)
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

    /// <summary>Whether a text of the type needs a second person.</summary>
    public async Task<bool> NeedsTwoPersonsAsync(string type, CancellationToken cancellationToken) =>
        (await _settings.GetAsync<ContentSettings>(cancellationToken)).NeedsTwoPersons(type);

    // People consent to them, and the foot of every page leads to them.
    private static bool IsHousePage(ContentItem item) => item.Type == ContentTypeCodes.Page && HousePageSlugs.All.Contains(item.Slug);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : MarkdownText.Storable(text).Trim();

    private static Result ReadTime(string? text, string field, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Result.Success;
        }

        if (!DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 2000 or > 2100)
        {
            return Result.Fail("Enter day and time, such as 2026-12-01 09:00.", field);
        }

        instant = new DateTimeOffset(local, SiteClock.Zone.GetUtcOffset(local)).ToUniversalTime();
        return Result.Success;
    }

    private Task<ContentItem?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<ContentItem>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);

    private async Task<Result?> ActAsync(Guid id, string action, Func<ContentItem, Task<Result>> act, CancellationToken cancellationToken)
    {
        var item = await FindAsync(id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        var result = await act(item);
        if (result.Succeeded)
        {
            _audit.Record(action, nameof(ContentItem), item.AuditId, new { item.Type, item.Slug, Version = item.LatestVersion });
            await _db.SaveChangesAsync(cancellationToken);
        }

        return result;
    }

    private async Task<Result> WriteAsync(
        ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields, DeskAction action, CancellationToken cancellationToken)
    {
        var (text, kept) = KeepText(item, latest, form, fields);
        if (!kept.Succeeded)
        {
            return kept;
        }

        var oldSlug = item.Slug;
        if (await KeepEnvelopeAsync(item, form, cancellationToken) is { Succeeded: false } envelope)
        {
            return envelope;
        }

        await _envelope.NoteFilesAsync(item, text, cancellationToken);
        if (item.Slug != oldSlug)
        {
            await _publisher.MovedAsync(item, oldSlug, cancellationToken);
        }

        _publisher.Touch(item);
        var done = action == DeskAction.Save ? Result.Success : await ActOnAsync(item, text, form, action, cancellationToken);
        if (done.Succeeded)
        {
            await _db.SaveChangesAsync(cancellationToken);
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

        var needsTwo = await NeedsTwoPersonsAsync(item.Type, cancellationToken);
        if (needsTwo && action != DeskAction.Submit)
        {
            return Result.Fail("A text of this kind needs the approval of a second person. Submit it.");
        }

        if (ReadTime(form.PublishAt, nameof(form.PublishAt), out var publishAt) is { Succeeded: false } begins)
        {
            return begins;
        }

        if (ReadTime(form.UnpublishAt, nameof(form.UnpublishAt), out var unpublishAt) is { Succeeded: false } ends)
        {
            return ends;
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

    private (VersionText Text, Result Result) KeepText(ContentItem item, ContentVersion latest, ContentForm form, IFormCollection fields)
    {
        var parts = ContentPublisher.ParseParts(latest.Parts);
        if (_check.PartOf(item.Type) is { } part)
        {
            parts[part.Name] = part.Read(fields);
        }

        Attachments.Set(parts, ReadAttachments(form));
        var text = new VersionText(
            Blank(form.Title) ?? "", Blank(form.Summary), MarkdownText.Clean(form.Markdown ?? ""), parts.ToJsonString(ContentStore.PartsJson),
            Blank(form.Authors), Blank(form.Source), Blank(form.SourceUrl));
        var check = ContentCheck.Lengths(text);
        check = check.Succeeded ? _check.ForDraft(item.Type, text) : check;
        if (!check.Succeeded)
        {
            return (text, check);
        }

        // The same fields in another order are the same.
        if (JsonNode.DeepEquals(JsonNode.Parse(latest.Parts), parts))
        {
            text = text with { Parts = latest.Parts };
        }

        var hadDraft = item.HasDraft;
        // Every save is seen by whoever has the form open, whatever of it the item's own row holds.
        _db.Entry(item).Property(i => i.ModifiedAt).IsModified = true;
        var written = item.Write(latest, text, Writer, _clock.Now, form.Overrule ? "Saved over a newer version" : null);
        if (written is { Succeeded: true, Value: { } version } && version != latest)
        {
            _db.Add(version);
            if (!hadDraft)
            {
                _audit.Record("content.draft", nameof(ContentItem), item.AuditId, new { Version = version.Number });
            }
        }

        return (text, written);
    }

    private static List<AttachmentLink> ReadAttachments(ContentForm form) =>
    [
        .. form.Attachments.Where(a => !a.Remove && a.Url is not null && Attachments.IsFile(a.Url)).Take(Attachments.MaxFiles)
            .Select(a => new AttachmentLink(a.Name is { Length: > Attachments.NameLength } name ? name[..Attachments.NameLength] : a.Name?.Trim() ?? "", a.Url!)),
    ];

    private async Task<Result> KeepEnvelopeAsync(ContentItem item, ContentForm form, CancellationToken cancellationToken)
    {
        if (Blank(form.Slug) is { } slug)
        {
            if (IsHousePage(item) && slug != item.Slug)
            {
                return Result.Fail("The site itself leads to this page: its address stays.", nameof(form.Slug));
            }

            var moved = await _envelope.MoveAsync(item, slug.ToLowerInvariant(), cancellationToken);
            if (!moved.Succeeded)
            {
                return moved;
            }
        }

        var pin = ReadTime(form.PinnedUntil, nameof(form.PinnedUntil), out var pinnedUntil);
        if (!pin.Succeeded)
        {
            return pin;
        }

        item.Pin(pinnedUntil);
        await _envelope.SetTopicsAsync(item, [.. form.Topics], cancellationToken);
        var related = await ReadRelatedAsync(form.Related, cancellationToken);
        if (!related.Succeeded)
        {
            return related;
        }

        await _envelope.SetRelatedAsync(item, related.Value, cancellationToken);
        return Result.Success;
    }

    private async Task<Result<IReadOnlyList<string>>> ReadRelatedAsync(string? text, CancellationToken cancellationToken)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(ContentEnvelope.MaxRelated + 1).ToList();
        if (lines.Count > ContentEnvelope.MaxRelated)
        {
            return Result<IReadOnlyList<string>>.Fail("At most {0} related texts.", nameof(ContentForm.Related), ContentEnvelope.MaxRelated);
        }

        List<(string Type, string Slug)> places = [];
        foreach (var line in lines)
        {
            var path = Uri.TryCreate(line, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : line.Split('?')[0];
            if (path.Trim('/').Split('/') is not [var section, var slug] || _types.FindBySection(section) is not { } type)
            {
                return Unknown(line);
            }

            places.Add((type.Code, slug));
        }

        var slugs = places.Select(p => p.Slug).ToList();
        var known = await _db.Set<ContentItem>().AsNoTracking().Where(i => slugs.Contains(i.Slug))
            .OrderByDescending(i => i.Culture).Select(i => new { i.Type, i.Slug, i.ContentItemId }).ToListAsync(cancellationToken);
        List<string> ids = [];
        for (var i = 0; i < places.Count; i++)
        {
            var (type, slug) = places[i];
            if (known.Find(k => k.Type == type && k.Slug == slug) is not { } found)
            {
                return Unknown(lines[i]);
            }

            ids.Add(found.ContentItemId);
        }

        return Result.Ok<IReadOnlyList<string>>(ids);

        static Result<IReadOnlyList<string>> Unknown(string line) => Result<IReadOnlyList<string>>.Fail(
            "No text stands at “{0}”. Enter an address such as /news/example.", nameof(ContentForm.Related), line.Length > 100 ? line[..100] : line);
    }
}
