using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>What changed from one text to another, field by field, for people.</summary>
internal static class VersionChanges
{
    /// <param name="captionOf">How a field of a part is called; null shows both names.</param>
    public static IReadOnlyList<FieldChange> Between(VersionText before, VersionText after, Func<string, string, string?> captionOf)
    {
        List<FieldChange> changes = [];
        Add(changes, "Title", TextDiff.CompareWords(before.Title, after.Title));
        Add(changes, "Summary", TextDiff.CompareWords(before.Summary ?? "", after.Summary ?? ""));
        Add(changes, "Authors", TextDiff.CompareWords(before.Authors ?? "", after.Authors ?? ""));
        Add(changes, "Source", TextDiff.CompareWords(before.Source ?? "", after.Source ?? ""));
        Add(changes, "Address of the source", TextDiff.CompareWords(before.SourceUrl ?? "", after.SourceUrl ?? ""));
        var (old, young) = (Fields(before.Parts, captionOf), Fields(after.Parts, captionOf));
        foreach (var name in old.Keys.Union(young.Keys))
        {
            Add(changes, name, TextDiff.Compare(old.GetValueOrDefault(name, ""), young.GetValueOrDefault(name, "")));
        }

        Add(changes, "Text", TextDiff.Compare(before.Markdown, after.Markdown));
        return changes;
    }

    private static void Add(List<FieldChange> changes, string caption, IReadOnlyList<DiffPiece> pieces)
    {
        if (pieces.Count > 0)
        {
            changes.Add(new FieldChange(caption, [.. pieces.Select(p => new ChangePiece(
                p.Kind switch { DiffKind.Same => "same", DiffKind.Removed => "removed", DiffKind.Added => "added", _ => "gap" }, p.Text))]));
        }
    }

    // A part's fields by their names, their stock shapes taken off.
    private static Dictionary<string, string> Fields(string parts, Func<string, string, string?> captionOf)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var (part, content) in JsonNode.Parse(parts)!.AsObject())
        {
            foreach (var (field, value) in content as JsonObject ?? [])
            {
                fields[captionOf(part, field) ?? $"{part} · {field}"] = string.Join('\n', Values(value));
            }
        }

        return fields;
    }

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Values(f.Value)),
        JsonArray items => items.SelectMany(Values),
        JsonValue value => [value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()],
        _ => [],
    };
}
