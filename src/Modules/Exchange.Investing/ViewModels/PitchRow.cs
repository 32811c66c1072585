using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="StartsAt">Of the slot; null without one.</param>
internal sealed record PitchRow(
    Guid Id, ListingSummary? Listing, string Owner, PitchState State, int? Slot, DateTimeOffset? StartsAt, bool IsConfirmed, string? Reason, DateTimeOffset AppliedAt);
