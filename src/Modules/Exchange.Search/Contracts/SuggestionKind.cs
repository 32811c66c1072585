namespace Exchange.Search.Contracts;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A word of the field.</summary>
    Term,

    /// <summary>Somebody's name.</summary>
    Name,

    /// <summary>The title of something that can be found.</summary>
    Title,
}
