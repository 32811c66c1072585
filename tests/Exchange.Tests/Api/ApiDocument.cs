using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Tests.Api;

/// <summary>The description of the API, and whether an answer is as it says.</summary>
internal sealed class ApiDocument
{
    private readonly JsonNode _root;

    public ApiDocument(string json) => _root = JsonNode.Parse(json)!;

    /// <summary>Paths with what a GET of them says.</summary>
    public IEnumerable<(string Path, JsonNode Get)> Gets => _root["paths"]!.AsObject().Select(p => (p.Key, p.Value!["get"]!));

    public int OtherMethods => _root["paths"]!.AsObject().Sum(p => p.Value!.AsObject().Count(m => m.Key is "post" or "put" or "patch" or "delete"));

    /// <summary>What of the answer is not as its description says; empty when all is.</summary>
    public IReadOnlyList<string> Compare(JsonNode get, JsonElement answer)
    {
        var faults = new List<string>();
        Check(get["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, answer, "$", faults);
        return faults;
    }

    private void Check(JsonNode schema, JsonElement value, string at, List<string> faults)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            Check(_root["components"]!["schemas"]![reference.Split('/')[^1]]!, value, at, faults);
            return;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            if (schema["nullable"]?.GetValue<bool>() != true && schema["type"] is not null && schema["oneOf"] is null)
            {
                faults.Add($"{at} is null");
            }

            return;
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            Check(choices.First(c => c!["$ref"] is not null)!, value, at, faults);
            return;
        }

        if (schema["enum"] is JsonArray values && !values.Any(v => v?.GetValue<string>() == value.GetString()))
        {
            faults.Add($"{at}: {value} is none of the values");
        }

        switch (schema["type"]?.GetValue<string>())
        {
            case "object":
                CheckObject(schema, value, at, faults);
                break;
            case "array" when value.ValueKind == JsonValueKind.Array:
                if (schema["items"] is not { } items)
                {
                    faults.Add($"{at} does not say what it holds");
                    break;
                }

                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
                {
                    Check(items, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]"), faults);
                }

                break;
            case "string" when value.ValueKind == JsonValueKind.String:
            case "integer" when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _):
            case "number" when value.ValueKind == JsonValueKind.Number:
            case "boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
            case null:
                break;
            case var type:
                faults.Add($"{at} is no {type}");
                break;
        }
    }

    private void CheckObject(JsonNode schema, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at} is no object");
            return;
        }

        foreach (var name in schema["required"]?.AsArray().Select(n => n!.GetValue<string>()) ?? [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                faults.Add($"{at}.{name} is missing");
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            if ((schema["properties"]?[property.Name] ?? schema["additionalProperties"]) is { } described)
            {
                Check(described, property.Value, $"{at}.{property.Name}", faults);
            }
            else
            {
                faults.Add($"{at}.{property.Name} is not described");
            }
        }
    }
}
