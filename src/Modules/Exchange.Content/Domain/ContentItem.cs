using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;

namespace Exchange.Content.Domain;

/// <summary>The envelope of a text: what it is, where it stands, and which of its versions readers see.</summary>
internal sealed class ContentItem : IVersioned, IAudited
{
    public const int ContentItemIdLength = 64;
    public const int CodeLength = 32;
    public const int CultureLength = 10;
    public const int ReturnNoteLength = 500;

    /// <summary>English msgid.</summary>
    public const string Sealed = "This notice is on record: nothing of it can be changed or withdrawn. Publish a correction that names its number.";

    private ContentItem()
    {
    }

    public ContentItem(string contentItemId, string type, string culture, string localizationSet, string slug, Writer owner, DateTimeOffset now)
    {
        ContentItemId = contentItemId;
        Type = type;
        Culture = culture;
        LocalizationSet = localizationSet;
        Slug = slug;
        OwnerId = owner.Id;
        Author = owner.Name;
        CreatedAt = now;
        ModifiedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string ContentItemId { get; private set; } = "";

    public string Type { get; private set; } = "";

    public string Culture { get; private set; } = "";

    public string LocalizationSet { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>Of the latest version.</summary>
    public string Title { get; private set; } = "";

    public string? OwnerId { get; private set; }

    public string Author { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    [NotAudited]
    public DateTimeOffset ModifiedAt { get; private set; }

    /// <summary>When it first became public.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public int LatestVersion { get; private set; }

    public int? PublishedVersion { get; private set; }

    public DateTimeOffset? PublishAt { get; private set; }

    public DateTimeOffset? UnpublishAt { get; private set; }

    public DateTimeOffset? TrashedAt { get; private set; }

    public DateTimeOffset? PinnedUntil { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>The version that a second person has approved.</summary>
    public int? ApprovedVersion { get; private set; }

    /// <summary>What the second person asks to be mended; null when nothing.</summary>
    public string? ReturnNote { get; private set; }

    /// <summary>When it went on record: from then on nothing of it changes.</summary>
    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>Raised to end the preview links that were passed on.</summary>
    [NotAudited]
    public int PreviewRound { get; private set; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString();

    public bool HasDraft => LatestVersion != PublishedVersion;

    public ContentState State => this switch
    {
        { TrashedAt: not null } => ContentState.Trashed,
        { SubmittedAt: not null } => ContentState.InReview,
        { PublishAt: not null } => ContentState.Scheduled,
        { PublishedVersion: not null } => HasDraft ? ContentState.PublishedWithDraft : ContentState.Published,
        { PublishedAt: not null } => ContentState.Unpublished,
        _ => ContentState.Draft,
    };

    /// <summary>Writes the text into the draft, and begins one when the latest version has been published.</summary>
    /// <param name="latest">The latest version; null for a new item.</param>
    /// <param name="note">How it came about, when not by editing: then it is a version of its own, and a draft that stands stays in the history.</param>
    /// <returns>The version written; null when nothing differs.</returns>
    public Result<ContentVersion?> Write(ContentVersion? latest, VersionText text, Writer writer, DateTimeOffset now, string? note = null)
    {
        if (SealedAt is not null)
        {
            return Result<ContentVersion?>.Fail(Sealed);
        }

        if (TrashedAt is not null)
        {
            return Result<ContentVersion?>.Fail("This item lies in the trash. Take it out first.");
        }

        if (SubmittedAt is not null)
        {
            return Result<ContentVersion?>.Fail("This text is in review. Take it back to change it.");
        }

        if (ApprovedVersion == LatestVersion && PublishAt is not null)
        {
            return Result<ContentVersion?>.Fail("This text was approved and is scheduled. Cancel the schedule to change it.");
        }

        if (latest is not null && latest.Text == text)
        {
            return Result.Ok<ContentVersion?>(null);
        }

        var version = latest is { PublishedAt: null } && note is null ? latest : new ContentVersion(Id, LatestVersion + 1);
        version.Write(text, writer, now, note);
        LatestVersion = version.Number;
        Title = text.Title;
        ModifiedAt = now;
        ReturnNote = null;
        return Result.Ok<ContentVersion?>(version);
    }

    /// <param name="at">When it first became public, where that is known from elsewhere.</param>
    public void Publish(ContentVersion version, string html, DateTimeOffset now, DateTimeOffset? at = null)
    {
        version.MarkPublished(html, now);
        PublishedVersion = version.Number;
        PublishedAt ??= at ?? now;
        ModifiedAt = now;
        PublishAt = null;
        SubmittedAt = null;
        SubmittedBy = null;
        ReturnNote = null;
    }

    /// <summary>Puts what is published on record.</summary>
    public void Seal(DateTimeOffset now)
    {
        SealedAt = now;
        UnpublishAt = null;
    }

    public void Unpublish(DateTimeOffset now)
    {
        KeepUnsealed();
        PublishedVersion = null;
        UnpublishAt = null;
        ModifiedAt = now;
        // What is withdrawn is not read by links that were passed on before.
        EndPreviews();
    }

    public void Trash(DateTimeOffset now)
    {
        KeepUnsealed();
        PublishedVersion = null;
        PublishAt = null;
        UnpublishAt = null;
        SubmittedAt = null;
        SubmittedBy = null;
        PinnedUntil = null;
        TrashedAt = now;
        ModifiedAt = now;
    }

    public void TakeOutOfTrash(DateTimeOffset now)
    {
        TrashedAt = null;
        ModifiedAt = now;
    }

    public Result Schedule(DateTimeOffset? publishAt, DateTimeOffset? unpublishAt, DateTimeOffset now)
    {
        KeepUnsealed();
        if (publishAt <= now)
        {
            return Result.Fail("This time has passed. Publish now, or choose a later time.", nameof(PublishAt));
        }

        if (publishAt is not null && !HasDraft)
        {
            return Result.Fail("This text is public already. Change it, then schedule the change.", nameof(PublishAt));
        }

        if (unpublishAt <= now)
        {
            return Result.Fail("This time has passed. Withdraw it now, or choose a later time.", nameof(UnpublishAt));
        }

        if (unpublishAt <= publishAt)
        {
            return Result.Fail("It would end before it begins. Choose a later time.", nameof(UnpublishAt));
        }

        PublishAt = publishAt;
        UnpublishAt = unpublishAt;
        ModifiedAt = now;
        return Result.Success;
    }

    public Result Submit(Writer writer, DateTimeOffset now)
    {
        if (TrashedAt is not null || SubmittedAt is not null || !HasDraft)
        {
            return Result.Fail("There is nothing to submit: there is no draft, or it is in review already.");
        }

        SubmittedAt = now;
        SubmittedBy = writer.Id;
        ReturnNote = null;
        ModifiedAt = now;
        return Result.Success;
    }

    public Result TakeBack(DateTimeOffset now)
    {
        if (SubmittedAt is null)
        {
            return Result.Fail("This text is not in review any more.");
        }

        SubmittedAt = null;
        SubmittedBy = null;

        // The day was asked for together with the approval: without one, nothing becomes public by itself.
        PublishAt = null;
        if (PublishedVersion is null)
        {
            UnpublishAt = null;
        }

        ModifiedAt = now;
        return Result.Success;
    }

    /// <summary>A second person agrees. Nobody approves what they wrote or submitted themselves.</summary>
    /// <param name="latest">The version in review.</param>
    public Result Approve(ContentVersion latest, Writer writer, DateTimeOffset now)
    {
        if (SubmittedAt is null)
        {
            return Result.Fail("This text is not in review any more.");
        }

        if (writer.Id == SubmittedBy || writer.Id == latest.SavedBy)
        {
            return Result.Fail("You wrote or submitted this text. Another person has to approve it.");
        }

        ApprovedVersion = latest.Number;
        SubmittedAt = null;
        SubmittedBy = null;
        ModifiedAt = now;
        return Result.Success;
    }

    /// <summary>The second person asks for changes.</summary>
    public Result Return(string note, DateTimeOffset now)
    {
        var taken = TakeBack(now);
        if (taken.Succeeded)
        {
            ReturnNote = note;
        }

        return taken;
    }

    /// <summary>What was due could not be shown to readers: it stays a draft, and the editor sees why.</summary>
    public void RefuseSchedule(string reason, DateTimeOffset now)
    {
        PublishAt = null;
        ReturnNote = reason;
        ModifiedAt = now;
    }

    /// <summary>Nothing is left to withdraw.</summary>
    public void EndSchedule() => UnpublishAt = null;

    public void CancelSchedule(DateTimeOffset now)
    {
        PublishAt = null;
        UnpublishAt = null;
        ModifiedAt = now;
    }

    public void EndPreviews() => PreviewRound++;

    public void MoveTo(string slug, DateTimeOffset now)
    {
        KeepUnsealed();
        Slug = slug;
        ModifiedAt = now;
    }

    public void Pin(DateTimeOffset? until) => PinnedUntil = until;

    /// <summary>Times that are known from elsewhere.</summary>
    public void Date(DateTimeOffset? createdAt, DateTimeOffset? modifiedAt)
    {
        CreatedAt = createdAt ?? CreatedAt;
        ModifiedAt = modifiedAt ?? ModifiedAt;
    }

    public void JoinSet(string localizationSet) => LocalizationSet = localizationSet;

    // Commands refuse before they come here; this is the last wall.
    private void KeepUnsealed()
    {
        if (SealedAt is not null)
        {
            throw new InvalidOperationException("A notice of record is never changed.");
        }
    }
}
