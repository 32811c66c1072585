using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Content.Contracts;

/// <summary>Orchard's stock fields in the JSON object of a part: <c>{"Field":{"Text":"…"}}</c> and its like.</summary>
public static class StockFields
{
    public static string? Text(this JsonObject part, string field) => Value(part, field, "Text") is { } node && node.GetValueKind() == JsonValueKind.String
        ? Blank(node.GetValue<string>())
        : null;

    public static decimal? Number(this JsonObject part, string field) => Value(part, field, "Value") is { } node && node.GetValueKind() == JsonValueKind.Number
        ? node.GetValue<decimal>()
        : null;

    public static bool Flag(this JsonObject part, string field) => Value(part, field, "Value")?.GetValueKind() == JsonValueKind.True;

    /// <summary>A day; stored as an instant at midnight UTC, as Orchard's date field is.</summary>
    public static DateOnly? Day(this JsonObject part, string field) =>
        Value(part, field, "Value") is { } node && node.GetValueKind() == JsonValueKind.String
        && DateTimeOffset.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? DateOnly.FromDateTime(instant.UtcDateTime)
            : null;

    /// <summary>A moment, as Orchard's date-and-time field keeps it.</summary>
    public static DateTimeOffset? Instant(this JsonObject part, string field) =>
        Value(part, field, "Value") is { } node && node.GetValueKind() == JsonValueKind.String
        && DateTimeOffset.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;

    /// <summary>Texts of a list: addresses of a media field, ids of a picker, codes of a taxonomy field.</summary>
    public static IReadOnlyList<string> List(this JsonObject part, string field, string property) => Value(part, field, property) is JsonArray items
        ? [.. items.Where(item => item?.GetValueKind() == JsonValueKind.String).Select(item => item!.GetValue<string>())]
        : [];

    public static void SetText(this JsonObject part, string field, string? value) => Set(part, field, "Text", Blank(value) is { } text ? JsonValue.Create(text) : null);

    public static void SetNumber(this JsonObject part, string field, decimal? value) => Set(part, field, "Value", value is { } number ? JsonValue.Create(number) : null);

    public static void SetFlag(this JsonObject part, string field, bool value) => Set(part, field, "Value", JsonValue.Create(value));

    public static void SetDay(this JsonObject part, string field, DateOnly? value) => Set(
        part, field, "Value", value is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z") : null);

    public static void SetInstant(this JsonObject part, string field, DateTimeOffset? value) => Set(
        part, field, "Value", value is { } instant ? JsonValue.Create(instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null);

    public static void SetList(this JsonObject part, string field, string property, IEnumerable<string> values)
    {
        var items = new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);
        if (part[field] is not JsonObject stored)
        {
            part[field] = stored = [];
        }

        stored[property] = items;
    }

    private static JsonNode? Value(JsonObject part, string field, string property) => part[field] is JsonObject stored ? stored[property] : null;

    private static void Set(JsonObject part, string field, string property, JsonNode? value)
    {
        if (value is null)
        {
            part.Remove(field);
        }
        else
        {
            part[field] = new JsonObject { [property] = value };
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
