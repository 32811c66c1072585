namespace Exchange.Dates.Contracts;

/// <summary>Where a period ends.</summary>
/// <param name="Nominal">By the calendar alone; null when counting working days ran out of calendars.</param>
/// <param name="Moved">On a working day; null when no calendar covers the year.</param>
/// <param name="MissingYear">The year whose calendar is missing; null when none is.</param>
public sealed record PeriodEnd(DateOnly? Nominal, DateOnly? Moved, int? MissingYear)
{
    /// <summary>The day to keep in mind: never later than the law's, even where a calendar is missing.</summary>
    /// <exception cref="InvalidOperationException">Neither day is known.</exception>
    public DateOnly Safe => Moved ?? Nominal ?? throw new InvalidOperationException($"No calendar covers {MissingYear}.");
}
