using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Events.ViewModels;

namespace Exchange.Events.Services;

/// <summary>What search engines are told of an event, in the terms of schema.org.</summary>
internal static class EventSchema
{
    /// <summary>JSON with angle brackets and the like escaped, so that it can stand in a page.</summary>
    public static string Of(EventFacts facts, string title)
    {
        var held = facts.Event!;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = title,
            ["startDate"] = held.StartsAt,
            ["endDate"] = held.EndsAt,
            ["eventStatus"] = held.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = (facts.Details.Place, held.Link) switch
            {
                (null, _) => "https://schema.org/OnlineEventAttendanceMode",
                (_, null) => "https://schema.org/OfflineEventAttendanceMode",
                _ => "https://schema.org/MixedEventAttendanceMode",
            },
        };
        if (facts.Details.Place is { } place)
        {
            data["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place, ["address"] = place };
        }

        if (facts.Details.Organiser is { } organiser)
        {
            data["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = organiser };
        }

        return data.ToJsonString(JsonSerializerOptions.Default);
    }
}
