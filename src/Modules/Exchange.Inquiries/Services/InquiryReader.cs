using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Inquiries.Services;

/// <summary>What the pages show.</summary>
internal sealed class InquiryReader
{
    private const int ListSize = 20;
    private const int ThreadSize = 50;

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IListingDirectory _listings;
    private readonly IFileStore _files;
    private readonly ListingLessons _lessons;

    public InquiryReader(AppDbContext db, IPartyDirectory parties, IListingDirectory listings, IFileStore files, ListingLessons lessons)
    {
        _lessons = lessons;
        _db = db;
        _parties = parties;
        _listings = listings;
        _files = files;
    }

    public async Task<InquiryList> ListAsync(Guid partyId, InquirySide side, InquiryState? state, int page, CancellationToken cancellationToken)
    {
        var mine = OfSide(partyId, side);
        var counts = await mine.GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var unreadSent = await OfSide(partyId, InquirySide.Asker).SumAsync(i => i.AskerUnread, cancellationToken);
        var unreadReceived = await OfSide(partyId, InquirySide.Owner).SumAsync(i => i.OwnerUnread, cancellationToken);
        var shown = state is null ? mine : mine.Where(i => i.State == state);
        var total = state is null ? counts.Values.Sum() : counts.GetValueOrDefault(state.Value);
        var rows = await RowsAsync(
            shown.OrderByDescending(i => i.LastMessageAt).ThenByDescending(i => i.Id).Skip((page - 1) * ListSize).Take(ListSize),
            partyId, cancellationToken);
        var lessons = side == InquirySide.Owner ? await _lessons.OfOwnerAsync(partyId, cancellationToken) : null;
        return new InquiryList(side, state, new Page<InquiryRow>(rows, total, page, ListSize), counts, unreadSent, unreadReceived, lessons);
    }

    /// <summary>What waits for the party: questions to answer and answers not read yet.</summary>
    public async Task<(IReadOnlyList<InquiryRow> Rows, int Total)> WaitingAsync(Guid partyId, int take, CancellationToken cancellationToken)
    {
        var waiting = _db.Set<Inquiry>().AsNoTracking().Where(i =>
            (i.OwnerPartyId == partyId && i.State == InquiryState.Open)
            || (i.AskerPartyId == partyId && i.State == InquiryState.Answered && i.AskerUnread > 0));
        var total = await waiting.CountAsync(cancellationToken);
        var rows = total == 0 ? [] : await RowsAsync(waiting.OrderBy(i => i.LastMessageAt).Take(take), partyId, cancellationToken);
        return (rows, total);
    }

    /// <param name="partyId">The reader's party; null for an operator whose inspection is open.</param>
    /// <param name="page">From 1; null for the last one.</param>
    /// <returns>Null when the inquiry is not the reader's.</returns>
    public async Task<InquiryThread?> GetThreadAsync(Guid id, Guid? partyId, int? page, CancellationToken cancellationToken)
    {
        var inquiry = await _db.Set<Inquiry>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        var side = inquiry is not null && partyId is { } party ? inquiry.SideOf(party) : null;
        if (inquiry is null || (partyId is not null && side is null))
        {
            return null;
        }

        var parties = await _parties.FindAsync([inquiry.AskerPartyId, inquiry.OwnerPartyId], cancellationToken);
        var asker = parties.GetValueOrDefault(inquiry.AskerPartyId);
        var owner = parties.GetValueOrDefault(inquiry.OwnerPartyId);
        var hides = side is not null && (asker is not { IsVerified: true } || owner is not { IsVerified: true });
        var listing = (await _listings.FindAsync([inquiry.ListingId], cancellationToken)).GetValueOrDefault(inquiry.ListingId);

        var messages = _db.Set<InquiryMessage>().AsNoTracking().Where(m => m.InquiryId == id);
        var total = await messages.CountAsync(cancellationToken);
        var number = PageNumber.Of(page ?? (total + ThreadSize - 1) / ThreadSize);
        var shown = await messages.OrderBy(m => m.At).ThenBy(m => m.Id).Skip((number - 1) * ThreadSize).Take(ThreadSize)
            .Include(m => m.Attachments).ToListAsync(cancellationToken);
        var fileIds = shown.SelectMany(m => m.Attachments).Select(a => a.FileId).ToList();
        var files = fileIds.Count == 0 ? [] : (await _files.FindAsync(fileIds, cancellationToken)).ToDictionary(f => f.Id);
        var entries = shown.Select(m => Entry(m, side, hides, files)).ToList();
        return new InquiryThread(
            id, inquiry.Version, inquiry.State, side, listing, inquiry.Mode, asker, owner, inquiry.CloseReason, inquiry.ClosedBy,
            inquiry.LastSide, hides, new Page<ThreadMessage>(entries, total, number, ThreadSize));
    }

    /// <summary>Says that the party's side has seen everything.</summary>
    public async Task MarkReadAsync(Guid id, InquirySide side, CancellationToken cancellationToken)
    {
        var inquiry = _db.Set<Inquiry>().Where(i => i.Id == id);
        if (side == InquirySide.Asker)
        {
            await inquiry.Where(i => i.AskerUnread > 0).ExecuteUpdateAsync(set => set.SetProperty(i => i.AskerUnread, 0), cancellationToken);
        }
        else
        {
            await inquiry.Where(i => i.OwnerUnread > 0).ExecuteUpdateAsync(set => set.SetProperty(i => i.OwnerUnread, 0), cancellationToken);
        }
    }

    private static ThreadMessage Entry(InquiryMessage message, InquirySide? side, bool hides, Dictionary<Guid, StoredFile> files)
    {
        var isOwn = message.Side == side;
        var text = hides && !isOwn ? ContactRedaction.Apply(message.Text) : new MaskedText(message.Text, HidesContacts: false);
        var attached = message.Attachments.Where(a => files.ContainsKey(a.FileId)).Select(a => files[a.FileId])
            .Select(f => hides && !isOwn ? f with { Name = AttachmentName.Mask(f.Name) } : f).ToList();
        return new ThreadMessage(
            message.Id, message.Side, isOwn, message.Kind, isOwn || side is null ? message.AuthorName : null, text.Text, text.HidesContacts,
            message.Reason, message.At, attached);
    }

    private IQueryable<Inquiry> OfSide(Guid partyId, InquirySide side) => side == InquirySide.Asker
        ? _db.Set<Inquiry>().AsNoTracking().Where(i => i.AskerPartyId == partyId)
        : _db.Set<Inquiry>().AsNoTracking().Where(i => i.OwnerPartyId == partyId);

    private async Task<IReadOnlyList<InquiryRow>> RowsAsync(IQueryable<Inquiry> inquiries, Guid partyId, CancellationToken cancellationToken)
    {
        var found = await inquiries.Select(i => new
        {
            i.Id, i.ListingId, i.AskerPartyId, i.OwnerPartyId, i.Mode, i.State, i.CloseReason, i.AskerUnread, i.OwnerUnread, i.LastMessageAt,
        }).ToListAsync(cancellationToken);
        var listings = await _listings.FindAsync([.. found.Select(i => i.ListingId).Distinct()], cancellationToken);
        var others = found.Select(i => i.AskerPartyId == partyId ? i.OwnerPartyId : i.AskerPartyId).Distinct().ToList();
        var parties = await _parties.FindAsync(others, cancellationToken);
        return [.. found.Select(i => new InquiryRow(
            i.Id, listings.GetValueOrDefault(i.ListingId), parties.GetValueOrDefault(i.AskerPartyId == partyId ? i.OwnerPartyId : i.AskerPartyId),
            i.Mode, i.State, i.CloseReason, i.AskerPartyId == partyId ? i.AskerUnread : i.OwnerUnread, i.LastMessageAt))];
    }
}
