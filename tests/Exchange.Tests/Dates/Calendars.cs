using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Dates;

/// <summary>Calendars that are not on file yet.</summary>
internal static class Calendars
{
    /// <summary>The site's, and a year 2027 with days off from 1 to 3 January.</summary>
    public static IWorkingCalendar WithNewYear(ExchangeApp app) => new WorkingCalendar(
    [
        .. app.Services.GetRequiredService<IWorkingCalendar>().Years,
        new CalendarYear(2027, "示例通知", [("元旦", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 3))], [], new string('0', 64)),
    ]);
}
