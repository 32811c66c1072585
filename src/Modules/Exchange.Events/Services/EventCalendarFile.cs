using Exchange.Events.ViewModels;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Exchange.Events.Services;

/// <summary>Events as a calendar file, in UTC. The address of an online meeting is in none: it is for who has a place.</summary>
internal sealed class EventCalendarFile
{
    private const string AskAgainAfter = "PT6H";

    private readonly ISiteAddress _address;
    private readonly SiteClock _clock;

    public EventCalendarFile(ISiteAddress address, SiteClock clock)
    {
        _address = address;
        _clock = clock;
    }

    public string Write(string name, IReadOnlyList<EventRow> events)
    {
        var calendar = new Calendar { ProductId = "-//Panzhihua V-Ti Patent Technology Trading Center//Events//EN" };
        // Phones show the name, by RFC 7986 or as was usual before it, and ask again after the interval.
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", AskAgainAfter);
        var interval = new CalendarProperty("REFRESH-INTERVAL", AskAgainAfter);
        interval.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(interval);
        foreach (var row in events)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{row.Id:N}@events",
                DtStamp = new CalDateTime(_clock.Now.UtcDateTime, "UTC"),
                Start = new CalDateTime(row.StartsAt.UtcDateTime, "UTC"),
                End = new CalDateTime(row.EndsAt.UtcDateTime, "UTC"),
                Summary = row.Title,
                Description = row.Summary,
                Location = row.Place,
                Status = row.IsCancelled ? "CANCELLED" : "CONFIRMED",
                Url = _address.Absolute(row.Url) is { } url ? new Uri(url) : null,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
