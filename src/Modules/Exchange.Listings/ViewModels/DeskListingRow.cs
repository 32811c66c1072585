using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record DeskListingRow(
    string Number, string Title, ListingState State, string? StateReason, IReadOnlyList<OfferMode> Modes, int Rights,
    DateOnly ExpiresOn, DateTimeOffset UpdatedAt, int Views, bool IsDemo);
