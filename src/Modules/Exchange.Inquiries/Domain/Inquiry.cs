using System.Globalization;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Listings.Contracts;

namespace Exchange.Inquiries.Domain;

/// <summary>
/// A question about a listing and what follows from it. Open until the owner answers, answered until the asker writes
/// again, closed with a reason by either side, reopened by either side.
/// </summary>
internal sealed class Inquiry : IVersioned, IAudited
{
    private Inquiry()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ListingId { get; private init; }

    public Guid AskerPartyId { get; private init; }

    public Guid OwnerPartyId { get; private init; }

    /// <summary>The mode that the asker is interested in.</summary>
    public OfferMode Mode { get; private init; }

    public InquiryState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastMessageAt { get; private set; }

    /// <summary>Who wrote last.</summary>
    public InquirySide LastSide { get; private set; }

    public CloseReason? CloseReason { get; private set; }

    public InquirySide? ClosedBy { get; private set; }

    /// <summary>Entries that the asker's side has not opened yet.</summary>
    [NotAudited]
    public int AskerUnread { get; private set; }

    /// <summary>Entries that the owner's side has not opened yet.</summary>
    [NotAudited]
    public int OwnerUnread { get; private set; }

    /// <summary>Unique while the inquiry is not closed, else null: a party has one open inquiry for a listing.</summary>
    [NotAudited]
    public string? OpenKey { get; private set; }

    public long Version { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public static Result<(Inquiry Inquiry, InquiryMessage Message)> Open(
        ListingSummary listing, Guid askerPartyId, OfferMode mode, string text, Author author, DateTimeOffset now)
    {
        if (listing.State != ListingState.Published)
        {
            return Result<(Inquiry, InquiryMessage)>.Fail("This listing takes no inquiries at the moment.");
        }

        if (listing.OwnerPartyId == askerPartyId)
        {
            return Result<(Inquiry, InquiryMessage)>.Fail("This listing belongs to your own organisation.");
        }

        if (!listing.Modes.Contains(mode))
        {
            return Result<(Inquiry, InquiryMessage)>.Fail("Choose one of the modes in which the listing is offered.", nameof(Mode));
        }

        var inquiry = new Inquiry
        {
            ListingId = listing.Id,
            AskerPartyId = askerPartyId,
            OwnerPartyId = listing.OwnerPartyId,
            Mode = mode,
            CreatedAt = now,
            OpenKey = KeyOf(askerPartyId, listing.Id),
        };
        var message = inquiry.Write(InquirySide.Asker, text, author, now);
        return message.Succeeded
            ? Result.Ok((inquiry, message.Value))
            : Result<(Inquiry, InquiryMessage)>.Fail(message.Error!, message.Field, [.. message.Arguments ?? []]);
    }

    public static string KeyOf(Guid askerPartyId, Guid listingId) =>
        string.Create(CultureInfo.InvariantCulture, $"{askerPartyId:N}:{listingId:N}");

    public InquirySide? SideOf(Guid partyId) =>
        partyId == AskerPartyId ? InquirySide.Asker : partyId == OwnerPartyId ? InquirySide.Owner : null;

    /// <summary>The owner's words make it answered, the asker's make it open again.</summary>
    public Result<InquiryMessage> Write(InquirySide side, string text, Author author, DateTimeOffset now)
    {
        if (State == InquiryState.Closed)
        {
            return Result<InquiryMessage>.Fail("This inquiry is closed. Reopen it to write again.");
        }

        var clean = MessageText.Clean(text);
        if (clean.Length == 0)
        {
            return Result<InquiryMessage>.Fail("Write a message.", nameof(InquiryMessage.Text));
        }

        if (clean.Length > MessageText.MaxLength)
        {
            return Result<InquiryMessage>.Fail("A message may have at most {0} characters.", nameof(InquiryMessage.Text), MessageText.MaxLength);
        }

        State = side == InquirySide.Owner ? InquiryState.Answered : InquiryState.Open;
        return Result.Ok(Append(side, MessageKind.Text, clean, null, author, now));
    }

    public Result<InquiryMessage> Close(InquirySide side, CloseReason reason, Author author, DateTimeOffset now)
    {
        if (State == InquiryState.Closed)
        {
            return Result<InquiryMessage>.Fail("This inquiry has been closed already.");
        }

        if (reason == Contracts.CloseReason.NoReply && LastSide != side)
        {
            return Result<InquiryMessage>.Fail("The other side waits for your reply: choose another reason.", "Reason");
        }

        State = InquiryState.Closed;
        CloseReason = reason;
        ClosedBy = side;
        OpenKey = null;
        return Result.Ok(Append(side, MessageKind.Closed, "", reason, author, now));
    }

    /// <summary>Nobody answers for that side any more. Nobody's name stands under the entry, and no reason is told.</summary>
    public Result<InquiryMessage> Leave(InquirySide side, DateTimeOffset now)
    {
        if (State == InquiryState.Closed)
        {
            return Result<InquiryMessage>.Fail("This inquiry has been closed already.");
        }

        State = InquiryState.Closed;
        ClosedBy = side;
        OpenKey = null;
        return Result.Ok(Append(side, MessageKind.Closed, "", null, new Author("", ""), now));
    }

    /// <param name="listing">As it is now; null when it is gone.</param>
    public Result<InquiryMessage> Reopen(InquirySide side, ListingSummary? listing, Author author, DateTimeOffset now)
    {
        if (State != InquiryState.Closed)
        {
            return Result<InquiryMessage>.Fail("This inquiry is not closed.");
        }

        if (listing?.State != ListingState.Published)
        {
            return Result<InquiryMessage>.Fail("This listing takes no inquiries at the moment.");
        }

        State = side == InquirySide.Owner ? InquiryState.Answered : InquiryState.Open;
        CloseReason = null;
        ClosedBy = null;
        OpenKey = KeyOf(AskerPartyId, ListingId);
        return Result.Ok(Append(side, MessageKind.Reopened, "", null, author, now));
    }

    private InquiryMessage Append(
        InquirySide side, MessageKind kind, string text, CloseReason? reason, Author author, DateTimeOffset now)
    {
        LastMessageAt = now;
        LastSide = side;
        if (side == InquirySide.Asker)
        {
            OwnerUnread++;
        }
        else
        {
            AskerUnread++;
        }

        return new InquiryMessage
        {
            InquiryId = Id,
            Side = side,
            Kind = kind,
            AuthorId = author.Id,
            AuthorName = author.Name,
            Text = text,
            Reason = reason,
            At = now,
        };
    }
}
