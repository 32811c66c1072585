using System.Text.Json;

namespace Exchange.Bench;

/// <summary>One of the 1,730 real texts of the shared data: <c>p:N</c> is line N of patents.jsonl, <c>a:N</c> entry N of abstracts-only.json, both from 0.</summary>
internal sealed record SharedPatent(string Key, string Title, string Abstract, string Claims, IReadOnlyList<string> Keyphrases)
{
    /// <param name="folder">The folder <c>cn-kppatent</c>.</param>
    public static IReadOnlyList<SharedPatent> Read(string folder)
    {
        List<SharedPatent> texts = [];
        foreach (var line in File.ReadLines(Path.Combine(folder, "patents.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            texts.Add(new SharedPatent(
                $"p:{texts.Count}",
                Text(root, "title"),
                Text(root, "abstract"),
                Text(root, "claims"),
                [.. root.GetProperty("keyphrases").EnumerateArray().Select(phrase => phrase.GetString()!)]));
        }

        using var abstracts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "abstracts-only.json")));
        var number = 0;
        foreach (var entry in abstracts.RootElement.EnumerateArray())
        {
            var text = Text(entry, "input").Trim();
            texts.Add(new SharedPatent(
                $"a:{number++}", "", text.StartsWith("摘要：", StringComparison.Ordinal) ? text[3..] : text, "",
                Text(entry, "output").Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return texts;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
