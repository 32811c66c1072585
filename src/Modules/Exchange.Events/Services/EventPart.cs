using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Events.Domain;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;

namespace Exchange.Events.Services;

/// <summary>The fields of events in the editor and on the page.</summary>
internal sealed class EventPart : IContentPart
{
    /// <summary>Code of the day of its mark.</summary>
    public const string TakesPlaceOn = "takes_place_on";

    public static IReadOnlyDictionary<string, int> Texts { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [nameof(EventDetails.Place)] = EventDetails.PlaceLength,
        [nameof(EventDetails.Organiser)] = EventDetails.OrganiserLength,
        [nameof(EventDetails.Link)] = EventDetails.LinkLength,
    };

    private static readonly string[] _times = [nameof(EventDetails.StartsAt), nameof(EventDetails.EndsAt), nameof(EventDetails.ClosesAt)];

    private static readonly (string Field, int From, int To)[] _numbers =
    [
        (nameof(EventDetails.Capacity), 1, EventDetails.MaxCapacity), (nameof(EventDetails.SlotMinutes), 5, 120), (nameof(EventDetails.Tables), 1, 100),
    ];

    public string Name => EventDetails.PartName;

    public string? EditorView => "_EventEditor";

    public string? DisplayView => "_EventFacts";

    public JsonObject Read(IFormCollection form)
    {
        var part = new JsonObject();
        foreach (var field in Texts.Keys.Append(nameof(EventDetails.Kind)))
        {
            part.SetText(field, Sent(form, field));
        }

        foreach (var field in _times)
        {
            part.SetInstant(field, LocalTime.Read(Sent(form, field)));
        }

        foreach (var (field, _, _) in _numbers)
        {
            part.SetNumber(field, decimal.TryParse(Sent(form, field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null);
        }

        part.SetFlag(nameof(EventDetails.TakesSignUps), Sent(form, nameof(EventDetails.TakesSignUps)) is "true" or "on");
        if (Sent(form, nameof(EventDetails.Campaign))?.Trim() is { Length: > 0 } campaign)
        {
            part.SetList(nameof(EventDetails.Campaign), "ContentItemIds", [campaign]);
        }

        return part;
    }

    public IReadOnlyList<Result> Validate(JsonObject part, bool publishing)
    {
        var details = new EventDetails(part);
        List<Result> errors = [.. Texts.Where(field => part.Text(field.Key)?.Length > field.Value).Select(field => Result.Fail("At most {0} characters.", Field(field.Key), field.Value))];
        errors.AddRange(Texts.Keys.Where(field => !OneLineAttribute.IsOneLine(part.Text(field))).Select(field => Result.Fail("Write this in one line, without a line break.", Field(field))));
        foreach (var (field, from, to) in _numbers)
        {
            if (part.Number(field) is { } number && (number < from || number > to))
            {
                errors.Add(Result.Fail("From {0} to {1}.", Field(field), from, to));
            }
        }

        if (details.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            errors.Add(Result.Fail("Write a whole address that begins with https://.", Field(nameof(EventDetails.Link))));
        }

        if (details.Campaign?.Length > 64)
        {
            errors.Add(Result.Fail("At most {0} characters.", Field(nameof(EventDetails.Campaign)), 64));
        }

        if (publishing)
        {
            CheckTimes(details, errors);
        }

        return errors;
    }

    public IEnumerable<string> SearchTexts(JsonObject part)
    {
        var details = new EventDetails(part);
        return new[] { details.Place, details.Organiser }.OfType<string>();
    }

    public ContentMark? Mark(JsonObject part) => new EventDetails(part).StartsAt is { } at
        ? ContentMark.On(TakesPlaceOn, SiteClock.ToDate(at))
        : null;

    private static void CheckTimes(EventDetails details, List<Result> errors)
    {
        if (details.StartsAt is null)
        {
            errors.Add(Result.Fail("Say when it begins.", Field(nameof(EventDetails.StartsAt))));
        }

        if (details.EndsAt is null || details.EndsAt <= details.StartsAt)
        {
            errors.Add(Result.Fail("Say when it ends, after it begins.", Field(nameof(EventDetails.EndsAt))));
        }
        else if (details.EndsAt - details.StartsAt > TimeSpan.FromDays(31))
        {
            errors.Add(Result.Fail("An event lasts 31 days at most. What lasts longer is a campaign.", Field(nameof(EventDetails.EndsAt))));
        }

        if (details.ClosesAt > details.StartsAt)
        {
            errors.Add(Result.Fail("Sign-up closes before the event begins.", Field(nameof(EventDetails.ClosesAt))));
        }

        if (details.Place is null && details.Link is null)
        {
            errors.Add(Result.Fail("Name a place, or the address of an online meeting.", Field(nameof(EventDetails.Place))));
        }
    }

    private static string? Sent(IFormCollection form, string field) => form.TryGetValue(Field(field), out var value) ? value.ToString() : null;

    private static string Field(string name) => EventDetails.PartName + "." + name;
}
