using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

internal sealed record PitchRow(
    Guid Id, ListingSummary? Listing, string Owner, PitchState State, int? Slot, string? Reason, DateTimeOffset AppliedAt);
