using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

/// <param name="Places">How many ads take turns.</param>
/// <param name="WeekFen">List price of a begun week; 0 when none is set.</param>
internal sealed record SlotRow(AdSlot Slot, PictureFormat Format, int Places, long WeekFen);
