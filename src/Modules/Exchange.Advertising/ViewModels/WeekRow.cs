using Exchange.Advertising.Domain;

namespace Exchange.Advertising.ViewModels;

/// <summary>What is left of seven days.</summary>
/// <param name="Free">Places that are free on every one of the days.</param>
internal sealed record WeekRow(DateOnly From, DateOnly Until, IReadOnlyDictionary<AdSlot, int> Free);
