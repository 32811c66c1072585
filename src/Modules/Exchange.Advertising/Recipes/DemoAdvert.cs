using Exchange.Advertising.Domain;

namespace Exchange.Advertising.Recipes;

/// <param name="Advertiser">Name of a demo party.</param>
/// <param name="StartsInDays">From the day on which the recipe runs; negative for one that runs already.</param>
/// <param name="State">Draft, Submitted, Running or Scheduled.</param>
/// <param name="DailyViews">Invented views of the days that have passed.</param>
internal sealed record DemoAdvert(
    string Advertiser, AdSlot Slot, int StartsInDays, int Days, string Headline, string Text, string Link, AdState State, IReadOnlyList<int> DailyViews);
