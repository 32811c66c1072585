using Exchange.Events.Domain;

namespace Exchange.Events.Recipes;

/// <param name="InDays">Days from the day on which the recipe runs, or from its campaign's first day; negative lies behind.</param>
/// <param name="CampaignTime">Which of its campaign's years it belongs to: <c>Last</c> or <c>Next</c>; null counts from today.</param>
/// <param name="Hour">In the site's time.</param>
/// <param name="Came">How many of the invented participants came, of an event that is over.</param>
/// <param name="SignedUp">How many invented participants there are.</param>
internal sealed record DemoEvent(
    string Key, EventKind Kind, string? Campaign, string? CampaignTime, int InDays, int Hour, int Minutes, int? Capacity, int SignedUp, int Came, IReadOnlyList<string> Topics, DemoText Zh, DemoText En,
    string? Link = null, int? SlotMinutes = null, int? Tables = null, IReadOnlyList<DemoGuest>? Guests = null);
