using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Listing">Null when the slot is free, or what was to be shown is not on offer any more.</param>
/// <param name="Watch">What the reader's party may do to keep it in sight; null when it is its own, or on pages that are for nobody's party.</param>
internal sealed record ProgrammeSlot(int Number, DateTimeOffset StartsAt, ListingSummary? Listing, bool IsFree, ShortlistButton? Watch = null);
