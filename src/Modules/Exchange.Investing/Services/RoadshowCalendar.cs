using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Exchange.Notifications.Contracts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Exchange.Investing.Services;

/// <summary>A session as a calendar file; with the address of the meeting only for those whose page shows it.</summary>
internal sealed class RoadshowCalendar
{
    private readonly ISiteAddress _address;
    private readonly SiteClock _clock;

    public RoadshowCalendar(ISiteAddress address, SiteClock clock)
    {
        _address = address;
        _clock = clock;
    }

    public string Write(RoadshowPage page)
    {
        var calendar = new Calendar { ProductId = "-//Panzhihua V-Ti Patent Technology Trading Center//Roadshows//EN" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{page.Number}@roadshows",
            DtStamp = new CalDateTime(_clock.Now.UtcDateTime, "UTC"),
            Start = new CalDateTime(page.StartsAt.UtcDateTime, "UTC"),
            End = new CalDateTime(page.EndsAt.UtcDateTime, "UTC"),
            Summary = page.Title,
            Location = page.Place,
            Description = page.Link,
            Status = page.State == RoadshowState.Cancelled ? "CANCELLED" : "CONFIRMED",
            Url = _address.Absolute($"/roadshows/{page.Number}") is { } url ? new Uri(url) : null,
        });
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
