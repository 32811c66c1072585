namespace Exchange.Search.Indexing;

/// <summary>Where words are looked for.</summary>
/// <param name="Texts">Fields of words with their weights.</param>
/// <param name="Characters">Fields of single characters with theirs.</param>
internal sealed record FieldScope(IReadOnlyList<(string Field, float Weight)> Texts, IReadOnlyList<(string Field, float Weight)> Characters)
{
    /// <summary>Everything that a thing says.</summary>
    public static FieldScope Everywhere { get; } = new(IndexFields.Texts, [(IndexFields.TitleCharacters, 4f), (IndexFields.Characters, 1f)]);

    public static FieldScope Of(string field) => new([(field, 1f)], [(IndexFields.CharactersOf(field), 1f)]);
}
