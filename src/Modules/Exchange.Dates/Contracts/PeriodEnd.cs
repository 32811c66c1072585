namespace Exchange.Dates.Contracts;

/// <summary>Where a period ends.</summary>
/// <param name="Nominal">By the calendar alone; null when counting working days ran out of calendars.</param>
/// <param name="Moved">On a working day; null when no calendar covers the year.</param>
/// <param name="MissingYear">The year whose calendar is missing; null when none is.</param>
/// <param name="Uncounted">What has to be counted when that calendar comes, where the nominal day is an estimate; null elsewhere.</param>
public sealed record PeriodEnd(DateOnly? Nominal, DateOnly? Moved, int? MissingYear, WorkingPeriod? Uncounted = null)
{
    /// <summary>
    /// The day to keep in mind. Where a calendar is missing it is not later than the law's, but for an estimate of working days in a week
    /// whose Saturday or Sunday is worked.
    /// </summary>
    /// <exception cref="InvalidOperationException">Neither day is known.</exception>
    public DateOnly Safe => Moved ?? Nominal ?? throw new InvalidOperationException($"No calendar covers {MissingYear}.");
}
