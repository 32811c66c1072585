using System.Text.Json.Nodes;
using Exchange.Content.Contracts;

namespace Exchange.Content.Services;

/// <summary>What the parts of a text say of its day and standing.</summary>
internal sealed class ContentMarks
{
    private readonly ContentTypes _types;
    private readonly IReadOnlyDictionary<string, IContentPart> _parts;

    public ContentMarks(ContentTypes types, IEnumerable<IContentPart> parts)
    {
        _types = types;
        _parts = parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
    }

    public ContentMark? Of(string type, string parts) => Of(type, ContentPublisher.ParseParts(parts));

    public ContentMark? Of(string type, JsonObject parts) =>
        _types.Find(type)?.Part is { } name && _parts.TryGetValue(name, out var part) && parts[name] is JsonObject fields ? part.Mark(fields) : null;
}
