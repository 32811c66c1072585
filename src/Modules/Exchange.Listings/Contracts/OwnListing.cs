namespace Exchange.Listings.Contracts;

/// <summary>A listing of the organisation whose key calls the API, in whatever state.</summary>
/// <param name="Number">Public number, such as <c>PZH-2026-000123</c>.</param>
/// <param name="StateReason">Why it was returned, suspended or closed.</param>
/// <param name="Modes">Modes on offer.</param>
/// <param name="Rights">How many rights are in it.</param>
/// <param name="Url">Its page on the desk.</param>
public sealed record OwnListing(
    string Number, string Title, ListingState State, string? StateReason, IReadOnlyList<OfferMode> Modes, int Rights, DateOnly ExpiresOn, DateTimeOffset UpdatedAt,
    DateTimeOffset? PublishedAt, string Url, bool IsDemo);
