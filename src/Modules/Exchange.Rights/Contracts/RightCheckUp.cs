namespace Exchange.Rights.Contracts;

/// <summary>The tradability check-up of a right on a day: a light and its findings for each mode that was asked about.</summary>
/// <param name="CheckedOn">Day on which the register was last looked at, up to the day of the check-up; null when never.</param>
public sealed record RightCheckUp(
    Guid RightId, bool IsPatent, string Number, string Title, DateOnly On, DateOnly? CheckedOn, string? Source, IReadOnlyList<TradeCheck> Modes);
