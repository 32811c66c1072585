using System.Text.Json;
using Exchange.Search.Contracts;

namespace Exchange.Search.Services;

/// <summary>Reads the cells of a row from a card.</summary>
internal static class OpenDataCell
{
    private const string Between = "; ";

    /// <summary>As CSV holds it; null for nothing.</summary>
    /// <param name="card">The row.</param>
    /// <param name="column">What is read.</param>
    /// <param name="absolute">Makes a site-relative address whole.</param>
    public static string? Text(JsonElement card, OpenDataColumn column, Func<string, string> absolute) => !card.TryGetProperty(column.Name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String when column.Type == OpenDataType.Address => absolute(value.GetString()!),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(Between, value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText())),
        _ => value.GetRawText(),
    };

    public static void Write(Utf8JsonWriter json, JsonElement card, OpenDataColumn column, Func<string, string> absolute)
    {
        json.WritePropertyName(column.Name);
        if (!card.TryGetProperty(column.Name, out var value))
        {
            json.WriteNullValue();
        }
        else if (column.Type == OpenDataType.Address && value.ValueKind == JsonValueKind.String)
        {
            json.WriteStringValue(absolute(value.GetString()!));
        }
        else
        {
            value.WriteTo(json);
        }
    }
}
