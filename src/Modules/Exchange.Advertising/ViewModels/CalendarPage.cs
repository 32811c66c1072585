using Exchange.Framework.Mvc;

namespace Exchange.Advertising.ViewModels;

/// <param name="Taken">For each day, the held places by slot, in the order of <paramref name="Slots"/>.</param>
internal sealed record CalendarPage(
    DateOnly From, IReadOnlyList<SlotRow> Slots, IReadOnlyList<(DateOnly Day, IReadOnlyList<int> Taken)> Taken, Page<AdvertRow> Adverts);
