using System.Text.Json.Nodes;

namespace Exchange.Content.Contracts;

/// <summary>One version of an item with its text.</summary>
/// <param name="Html">Safe HTML made from the Markdown.</param>
/// <param name="Parts">One object per part, by its name.</param>
public sealed record ContentText(
    ContentItemInfo Item, int Version, string Title, string? Summary, string Markdown, string Html, JsonObject Parts, string? Authors,
    string? Source, string? SourceUrl, IReadOnlyList<string> Topics, DateTimeOffset SavedAt)
{
    /// <summary>The fields of a part; empty when it has none.</summary>
    public JsonObject Part(string name) => Parts[name] as JsonObject ?? [];
}
