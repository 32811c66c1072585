using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <param name="AgeHours">Since it was submitted.</param>
/// <param name="IsLate">Beyond the service time.</param>
internal sealed record QueueRow(
    string Number, string Title, string Owner, ListingState State, IReadOnlyList<OfferMode> Modes, DateTimeOffset? SubmittedAt, int AgeHours, bool IsLate, bool IsDemo);
