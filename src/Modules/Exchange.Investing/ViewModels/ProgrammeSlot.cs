using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Listing">Null when the slot is free, or what was to be shown is not on offer any more.</param>
internal sealed record ProgrammeSlot(int Number, DateTimeOffset StartsAt, ListingSummary? Listing, bool IsFree);
