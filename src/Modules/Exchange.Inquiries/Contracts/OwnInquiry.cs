using Exchange.Listings.Contracts;

namespace Exchange.Inquiries.Contracts;

/// <summary>An inquiry that the organisation whose key calls the API has sent or received: how it stands, not what was written, and not who the other side is.</summary>
/// <param name="Side">Asker: sent; owner: received.</param>
/// <param name="Listing">Number of the listing that it is about.</param>
/// <param name="Unread">Entries that nobody of the organisation has opened.</param>
/// <param name="Url">Its page on the desk.</param>
public sealed record OwnInquiry(
    Guid Id, InquirySide Side, string? Listing, OfferMode Mode, InquiryState State, CloseReason? CloseReason, int Unread, DateTimeOffset CreatedAt,
    DateTimeOffset LastMessageAt, string Url);
