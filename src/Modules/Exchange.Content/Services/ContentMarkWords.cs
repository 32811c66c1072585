using Exchange.Content.Contracts;

namespace Exchange.Content.Services;

/// <summary>The words of marks by their codes.</summary>
internal sealed class ContentMarkWords
{
    private readonly IReadOnlyDictionary<string, ContentMarkWord> _words;

    public ContentMarkWords(IEnumerable<ContentMarkWord> words) => _words = words.ToDictionary(word => word.Code, StringComparer.Ordinal);

    /// <summary>Null for a code that no module has: a card of an index from before a change says nothing then.</summary>
    public ContentMarkWord? Find(string? code) => code is null ? null : _words.GetValueOrDefault(code);
}
