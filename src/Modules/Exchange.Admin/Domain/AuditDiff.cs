using System.Text.Json;

namespace Exchange.Admin.Domain;

/// <summary>Puts the old and new values of an audit entry side by side. What was empty and is empty says nothing.</summary>
internal static class AuditDiff
{
    public static IReadOnlyList<ValueChange> Compare(string? oldValues, string? newValues)
    {
        var before = Read(oldValues);
        var after = Read(newValues);
        return [.. before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(name => new ValueChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(change => change.Before is not null || change.After is not null)];
    }

    private static Dictionary<string, string?> Read(string? json)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json is null)
        {
            return values;
        }

        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            values[""] = Text(document.RootElement);
            return values;
        }

        foreach (var property in document.RootElement.EnumerateObject())
        {
            values[property.Name] = Text(property.Value);
        }

        return values;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
