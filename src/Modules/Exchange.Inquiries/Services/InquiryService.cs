using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>The commands on inquiries. The caller has checked that the person may manage for the party.</summary>
internal sealed class InquiryService
{
    public const int MaxFiles = 5;

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IPartyDirectory _parties;
    private readonly IListingDirectory _listings;
    private readonly IFileStore _files;
    private readonly INotifier _notifier;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;

    public InquiryService(
        AppDbContext db, ICurrentUser user, IPartyDirectory parties, IListingDirectory listings, IFileStore files,
        INotifier notifier, StampStore stamps, SiteClock clock)
    {
        _db = db;
        _user = user;
        _parties = parties;
        _listings = listings;
        _files = files;
        _notifier = notifier;
        _stamps = stamps;
        _clock = clock;
    }

    private Author Me => new(_user.Id ?? "", _user.Name);

    /// <summary>The inquiry of the party about the listing that is not closed; null when there is none.</summary>
    public Task<Guid?> FindOpenAsync(Guid partyId, Guid listingId, CancellationToken cancellationToken)
    {
        var key = Inquiry.KeyOf(partyId, listingId);
        return _db.Set<Inquiry>().Where(i => i.OpenKey == key).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<Result<Guid>> SendAsync(
        Guid partyId, ListingSummary listing, OfferMode mode, string text, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        var opened = Inquiry.Open(listing, partyId, mode, text, Me, _clock.Now);
        if (!opened.Succeeded)
        {
            return Failed(opened);
        }

        var (inquiry, message) = opened.Value;
        if (await FindOpenAsync(partyId, listing.Id, cancellationToken) is not null)
        {
            return AlreadyOpen();
        }

        if (await AttachAsync(message, uploads, cancellationToken) is { Succeeded: false } refused)
        {
            return Failed(refused);
        }

        _db.Add(inquiry);
        _db.Add(message);
        await NotifyAsync(inquiry, listing, InquirySide.Asker, InquiryKinds.Received, "New inquiry about {0} {1}", cancellationToken);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is not DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            if (await FindOpenAsync(partyId, listing.Id, cancellationToken) is null)
            {
                throw;
            }

            // A colleague was quicker by a moment.
            return AlreadyOpen();
        }

        return Result.Ok(inquiry.Id);
    }

    /// <returns>Null when the inquiry is not the party's.</returns>
    public Task<Result?> WriteAsync(
        Guid partyId, Guid id, long version, string text, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken) =>
        ChangeAsync(
            partyId, id, version,
            async (inquiry, side, listing) =>
            {
                var written = inquiry.Write(side, text, Me, _clock.Now);
                if (written.Succeeded && await AttachAsync(written.Value, uploads, cancellationToken) is { Succeeded: false } refused)
                {
                    return Result<InquiryMessage>.Fail(refused.Error!, refused.Field, [.. refused.Arguments ?? []]);
                }

                return written;
            },
            side => side == InquirySide.Owner
                ? (InquiryKinds.Answered, "Answer to your inquiry about {0} {1}")
                : (InquiryKinds.Received, "New message on the inquiry about {0} {1}"),
            cancellationToken);

    /// <returns>Null when the inquiry is not the party's.</returns>
    public Task<Result?> CloseAsync(Guid partyId, Guid id, long version, CloseReason reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            partyId, id, version,
            (inquiry, side, _) => Task.FromResult(inquiry.Close(side, reason, Me, _clock.Now)),
            _ => (InquiryKinds.Closed, "The inquiry about {0} {1} was closed"),
            cancellationToken);

    /// <returns>Null when the inquiry is not the party's.</returns>
    public Task<Result?> ReopenAsync(Guid partyId, Guid id, long version, CancellationToken cancellationToken) =>
        ChangeAsync(
            partyId, id, version,
            async (inquiry, side, listing) => await FindOpenAsync(inquiry.AskerPartyId, inquiry.ListingId, cancellationToken) is null
                ? inquiry.Reopen(side, listing, Me, _clock.Now)
                : Result<InquiryMessage>.Fail("A newer inquiry about this listing is open: go on there."),
            _ => (InquiryKinds.Closed, "The inquiry about {0} {1} was reopened"),
            cancellationToken);

    /// <summary>Closes whatever the party has open. Joins the caller's unit of work.</summary>
    public async Task LeaveAllAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var open = await _db.Set<Inquiry>()
            .Where(i => i.State != InquiryState.Closed && (i.AskerPartyId == partyId || i.OwnerPartyId == partyId)).ToListAsync(cancellationToken);
        var listings = await _listings.FindAsync([.. open.Select(i => i.ListingId).Distinct()], cancellationToken);
        foreach (var inquiry in open)
        {
            var side = inquiry.SideOf(partyId)!.Value;
            _db.Add(inquiry.Leave(side, _clock.Now).Value);
            await NotifyAsync(
                inquiry, listings.GetValueOrDefault(inquiry.ListingId), side, InquiryKinds.Closed, "The inquiry about {0} {1} was closed", cancellationToken);
            await _stamps.RaiseAsync(InquiryTopicAccess.TopicOf(inquiry.Id), cancellationToken);
        }
    }

    private static Result<Guid> Failed(Result result) => Result<Guid>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);

    private static Result<Guid> AlreadyOpen() => Result<Guid>.Fail("Your organisation has an open inquiry about this listing already: go on there.");

    private async Task<Result?> ChangeAsync(
        Guid partyId, Guid id, long version,
        Func<Inquiry, InquirySide, ListingSummary?, Task<Result<InquiryMessage>>> change,
        Func<InquirySide, (NotificationKind Kind, string Subject)> notice,
        CancellationToken cancellationToken)
    {
        var inquiry = await _db.Set<Inquiry>()
            .FirstOrDefaultAsync(i => i.Id == id && (i.AskerPartyId == partyId || i.OwnerPartyId == partyId), cancellationToken);
        if (inquiry?.SideOf(partyId) is not { } side)
        {
            return null;
        }

        if (inquiry.Version != version)
        {
            return Result.Fail(InquiryTexts.Stale);
        }

        var listing = (await _listings.FindAsync([inquiry.ListingId], cancellationToken)).GetValueOrDefault(inquiry.ListingId);
        var changed = await change(inquiry, side, listing);
        if (!changed.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return changed;
        }

        _db.Add(changed.Value);
        var (kind, subject) = notice(side);
        await NotifyAsync(inquiry, listing, side, kind, subject, cancellationToken);
        try
        {
            await _db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            _db.ChangeTracker.Clear();
            return Result.Fail(InquiryTexts.Stale);
        }

        await _stamps.RaiseAsync(InquiryTopicAccess.TopicOf(id), cancellationToken);
        return Result.Success;
    }

    /// <summary>Tells those who manage for the other side. Names no person: the message goes out by e-mail too.</summary>
    private async Task NotifyAsync(
        Inquiry inquiry, ListingSummary? listing, InquirySide from, NotificationKind kind, string subject, CancellationToken cancellationToken)
    {
        var to = from == InquirySide.Asker ? inquiry.OwnerPartyId : inquiry.AskerPartyId;
        var notification = new Notification(kind.Name, subject, [listing?.Number ?? "", listing?.Title ?? ""], $"/desk/inquiries/{inquiry.Id:N}");
        await _notifier.NotifyAsync(notification, await _parties.GetManagerUserIdsAsync(to, cancellationToken), cancellationToken);
    }

    private async Task<Result> AttachAsync(InquiryMessage message, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (uploads.Count > MaxFiles)
        {
            return Result.Fail("At most {0} files can be attached to a message.", "Files", MaxFiles);
        }

        foreach (var upload in uploads)
        {
            var outcome = await _files.SaveAsync(
                upload, FilePolicy.Attachment, new FileOwner(InquiryFileAccess.Type, message.InquiryId), cancellationToken);
            if (outcome.File is null)
            {
                return Result.Fail(outcome.Error!, "Files");
            }

            message.Attachments.Add(new InquiryAttachment { MessageId = message.Id, FileId = outcome.File.Id });
        }

        return Result.Success;
    }
}
