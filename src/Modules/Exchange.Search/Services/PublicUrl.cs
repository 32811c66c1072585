using System.Text.Json;

namespace Exchange.Search.Services;

/// <summary>The address that a card gives.</summary>
internal static class PublicUrl
{
    private const int MaxLength = 500;

    public static string? Of(string card)
    {
        using var json = JsonDocument.Parse(card);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String
            && url.GetString() is { Length: <= MaxLength } text ? text : null;
    }
}
