using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Events.ViewModels;
using Exchange.Framework.Time;

namespace Exchange.Events.Services;

/// <summary>What search engines are told of an event, in the terms of schema.org.</summary>
internal static class EventSchema
{
    /// <summary>JSON with angle brackets and the like escaped, so that it can stand in a page.</summary>
    /// <param name="url">Absolute address of the page in its language; null when the site does not know its own.</param>
    public static string Of(EventFacts facts, string? url)
    {
        var held = facts.Event!;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = facts.Item.Title,
            ["inLanguage"] = facts.Item.Culture,
            ["startDate"] = SiteClock.ToLocal(held.StartsAt),
            ["endDate"] = SiteClock.ToLocal(held.EndsAt),
            ["eventStatus"] = held.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = (facts.Details.Place, held.Link) switch
            {
                (null, _) => "https://schema.org/OnlineEventAttendanceMode",
                (_, null) => "https://schema.org/OfflineEventAttendanceMode",
                _ => "https://schema.org/MixedEventAttendanceMode",
            },
        };
        if (url is not null)
        {
            data["url"] = url;
        }

        if (facts.Summary is { } summary)
        {
            data["description"] = summary;
        }

        JsonArray places = [];
        if (facts.Details.Place is { } place)
        {
            places.Add((JsonNode)new JsonObject { ["@type"] = "Place", ["name"] = place, ["address"] = place });
        }

        if (url is not null && (held.Link is not null || facts.Details.Place is null))
        {
            // The address of the meeting is for who has a place: the page says how to get one.
            places.Add((JsonNode)new JsonObject { ["@type"] = "VirtualLocation", ["url"] = url });
        }

        if (places.Count > 0)
        {
            data["location"] = places.Count == 1 ? places[0]!.DeepClone() : places;
        }

        if (facts.Details.Organiser is { } organiser)
        {
            data["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = organiser };
        }

        if (held is { TakesSignUps: true, Capacity: { } capacity })
        {
            data["maximumAttendeeCapacity"] = capacity;
        }

        return data.ToJsonString(JsonSerializerOptions.Default);
    }
}
