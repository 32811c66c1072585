namespace Exchange.Content.Contracts;

/// <summary>Facets and sort keys that every document of the search source <c>content</c> carries.</summary>
public static class ContentFacets
{
    public const string Type = "type";
    public const string Topic = "topic";
    public const string Year = "year";
    public const string Language = "language";

    /// <summary>Not offered: languages of the readers for whom a whole text stands in the lists. What has no translation stands there for all.</summary>
    public const string Reader = "reader";

    /// <summary>Sort key: first publication as Unix milliseconds.</summary>
    public const string Published = "published";

    /// <param name="type">Code of the type.</param>
    /// <param name="topics">Codes of the topics.</param>
    /// <param name="year">Of the text's own day, else of its first publication, in the site's calendar.</param>
    /// <param name="culture">Language of the text.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string type, IReadOnlyList<string> topics, int year, string culture) =>
        new Dictionary<string, IReadOnlyList<string>>
        {
            [Type] = [type],

            // A parent is found by its children too.
            [Topic] = [.. topics.Concat(topics.Select(ParentOf).OfType<string>()).Distinct()],
            [Year] = [year.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            [Language] = [culture],
        };

    /// <summary><c>VT03</c> of <c>VT03-01</c>; null for every other topic.</summary>
    public static string? ParentOf(string topic) => topic.StartsWith("VT", StringComparison.Ordinal) && topic.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
        ? topic[..dash]
        : null;
}
