using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

/// <param name="Advertiser">Null on one's own desk.</param>
internal sealed record AdvertRow(
    string Number, AdSlot Slot, AdState State, AdPeriod Period, string Headline, string? Advertiser, DateTimeOffset? SubmittedAt, long Impressions,
    long Clicks, bool IsDemo);
