namespace Exchange.Listings.ViewModels;

/// <summary>A listing in a widget.</summary>
internal sealed record CardRow(string Number, string Title, string? Problem, IReadOnlyList<string> Modes, bool AuctionByAuctioneer, string Price, string? PriceExact, string Owner, DateTimeOffset? PublishedAt, bool IsDemo);
