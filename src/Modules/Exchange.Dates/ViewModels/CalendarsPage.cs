namespace Exchange.Dates.ViewModels;

/// <param name="Missing">This year and the next, as far as no calendar covers them: periods that end in them cannot be moved to a working day.</param>
/// <param name="Unread">Files that could not be read, each with its reason.</param>
internal sealed record CalendarsPage(IReadOnlyList<CalendarRow> Calendars, IReadOnlyList<int> Missing, IReadOnlyList<string> Unread);
