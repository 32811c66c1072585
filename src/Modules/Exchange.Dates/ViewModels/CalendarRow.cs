using Exchange.Dates.Contracts;

namespace Exchange.Dates.ViewModels;

/// <param name="CheckedBy">Null while 待核实, also when the file has changed since it was checked.</param>
internal sealed record CalendarRow(CalendarYear Calendar, string? CheckedBy, DateTimeOffset? CheckedAt);
