namespace Exchange.Dates.Contracts;

/// <summary>One year's days off and days made up for.</summary>
/// <param name="Instrument">Number of the State Council's notice.</param>
/// <param name="Holidays">Name, first and last day.</param>
/// <param name="Workdays">Saturdays and Sundays on which people work.</param>
/// <param name="Sha256">Of the file, to tell whether it is still the one that a person has checked.</param>
public sealed record CalendarYear(
    int Year, string Instrument, IReadOnlyList<(string Name, DateOnly From, DateOnly To)> Holidays, IReadOnlyList<DateOnly> Workdays, string Sha256);
