namespace Exchange.Advertising.ViewModels;

/// <summary>The public page about advertising here.</summary>
/// <param name="AdvertiserPlaces">What one advertiser may hold on a day, in all slots together.</param>
internal sealed record PlacesPage(IReadOnlyList<SlotRow> Slots, IReadOnlyList<WeekRow> Weeks, int AdvertiserPlaces);
