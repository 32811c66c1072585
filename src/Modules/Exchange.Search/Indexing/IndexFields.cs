using Exchange.Search.Domain;

namespace Exchange.Search.Indexing;

/// <summary>Names and weights of the fields in the index.</summary>
internal static class IndexFields
{
    public const string Key = "key";
    public const string Source = "source";
    public const string Title = "title";
    public const string Names = "names";
    public const string Summary = "summary";
    public const string FullText = "full";
    public const string Number = "number";
    public const string Card = "card";
    public const string Tie = "tie";

    /// <summary>Single characters without positions, for queries of one character only.</summary>
    public const string Characters = "all.c";

    public static readonly string TitleCharacters = CharactersOf(Title);

    public static readonly IReadOnlyList<(string Field, float Weight)> Texts = [(Title, 8f), (Names, 4f), (Summary, 2f), (FullText, 1f)];

    /// <summary>The single characters of one field.</summary>
    public static string CharactersOf(string field) => field + ".c";

    public static string Text(string source, string name) => $"t/{source}/{name}";

    /// <summary>Names that are proposed while one types.</summary>
    public static string Suggestion(string source) => $"g/{source}";

    /// <summary>A name as a term: sorted by its folded form.</summary>
    public static string TermOf(string name) => $"{TextFolding.Fold(name).ToLowerInvariant()}\u0001{name}";

    public static string NameOf(string term) => term[(term.IndexOf('\u0001', StringComparison.Ordinal) + 1)..];

    public static string KeyOf(string source, Guid id) => $"{source}/{id:N}";

    public static string Facet(string source, string name) => $"f/{source}/{name}";

    public static string SortKey(string source, string key) => $"s/{source}/{key}";
}
