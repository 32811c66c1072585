using System.Globalization;
using System.Text.Json;

namespace Exchange.Search.Contracts;

/// <summary>A column of exported results, read from the cards.</summary>
/// <param name="Caption">English msgid.</param>
/// <param name="Read">The cell: a text, a number (<see cref="long"/>, <see cref="decimal"/>), a <see cref="DateOnly"/>, or nothing.</param>
public sealed record ExportColumn(string Caption, Func<JsonElement, object?> Read)
{
    /// <param name="caption">Msgid.</param>
    /// <param name="property">Of the card.</param>
    /// <param name="label">What people read instead of the value.</param>
    public static ExportColumn Text(string caption, string property, Func<string, string>? label = null) =>
        new(caption, card => Of(card, property) is { ValueKind: JsonValueKind.String } value ? Labelled(value.GetString()!, label) : null);

    /// <summary>Several values in one cell.</summary>
    public static ExportColumn Texts(string caption, string property, Func<string, string>? label = null) => new(caption, card =>
        Of(card, property) is { ValueKind: JsonValueKind.Array } values
            ? string.Join("; ", values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => Labelled(v.GetString()!, label)))
            : null);

    public static ExportColumn Day(string caption, string property) => new(caption, card =>
        Of(card, property) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: >= 10 } text
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null);

    /// <summary>The calendar day of an instant, by the clock of the site.</summary>
    public static ExportColumn Moment(string caption, string property, Func<DateTimeOffset, DateOnly> day) => new(caption, card =>
        Of(card, property) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTimeOffset(out var at) ? day(at) : null);

    public static ExportColumn Number(string caption, string property) =>
        new(caption, card => Of(card, property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null);

    /// <summary>Hundredths as a decimal: fen as yuan, basis points as percent.</summary>
    public static ExportColumn Hundredths(string caption, string property) =>
        new(caption, card => Of(card, property) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number / 100m : null);

    private static JsonElement? Of(JsonElement card, string property) =>
        card.ValueKind == JsonValueKind.Object && card.TryGetProperty(property, out var value) ? value : null;

    private static string Labelled(string value, Func<string, string>? label) => label is null ? value : label(value);
}
