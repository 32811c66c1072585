namespace Exchange.Experts.Domain;

/// <summary>A public value as one person types it; it is checked before it is kept, and a second person confirms it.</summary>
/// <param name="Period">The number that the lottery gives its drawing.</param>
internal sealed record TypedValue(string? Digits, string? Period, DateOnly? Day);
