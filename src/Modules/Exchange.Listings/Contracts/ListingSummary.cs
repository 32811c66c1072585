namespace Exchange.Listings.Contracts;

/// <param name="Number">Public number, such as <c>PZH-2026-000123</c>.</param>
/// <param name="IsDemo">An invented listing, badged 示例.</param>
public sealed record ListingSummary(
    Guid Id, string Number, string Title, Guid OwnerPartyId, ListingState State, IReadOnlyList<OfferMode> Modes, bool IsDemo)
{
    public string Url => $"/listings/{Number}";
}
