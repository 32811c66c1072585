using System.Text.Json.Nodes;
using Exchange.Content.Contracts;

namespace Exchange.Events.Domain;

/// <summary>The part of events, in the shapes of stock fields.</summary>
internal sealed class EventDetails
{
    public const string PartName = "EventDetails";
    public const int PlaceLength = 200;
    public const int LinkLength = 500;
    public const int OrganiserLength = 200;
    public const int MaxCapacity = 10_000;

    private readonly JsonObject _part;

    public EventDetails(JsonObject part) => _part = part;

    public EventKind Kind => Enum.TryParse<EventKind>(_part.Text(nameof(Kind)), out var kind) && Enum.IsDefined(kind) ? kind : EventKind.Other;

    public DateTimeOffset? StartsAt => _part.Instant(nameof(StartsAt));

    public DateTimeOffset? EndsAt => _part.Instant(nameof(EndsAt));

    /// <summary>Null takes sign-ups until it begins.</summary>
    public DateTimeOffset? ClosesAt => _part.Instant(nameof(ClosesAt));

    public string? Place => _part.Text(nameof(Place));

    /// <summary>Address of the online meeting; shown to who has a place.</summary>
    public string? Link => _part.Text(nameof(Link));

    public string? Organiser => _part.Text(nameof(Organiser));

    public bool TakesSignUps => _part.Flag(nameof(TakesSignUps));

    /// <summary>Null for no limit.</summary>
    public int? Capacity => Whole(nameof(Capacity));

    /// <summary>Minutes of a meeting between a firm and a financier.</summary>
    public int? SlotMinutes => Whole(nameof(SlotMinutes));

    public int? Tables => Whole(nameof(Tables));

    /// <summary>Id (<see cref="ContentItemInfo.ContentItemId"/>) of the campaign that it belongs to.</summary>
    public string? Campaign => _part.List(nameof(Campaign), "ContentItemIds") is [var id, ..] ? id : null;

    // What no form accepts is not there, rather than wrapped round.
    private int? Whole(string field) => _part.Number(field) is { } number and > -1_000_000 and < 1_000_000 ? (int)number : null;
}
