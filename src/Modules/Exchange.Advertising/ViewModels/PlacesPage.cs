namespace Exchange.Advertising.ViewModels;

/// <summary>The public page about advertising here.</summary>
internal sealed record PlacesPage(IReadOnlyList<SlotRow> Slots, IReadOnlyList<WeekRow> Weeks);
