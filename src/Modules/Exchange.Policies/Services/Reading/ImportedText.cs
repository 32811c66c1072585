namespace Exchange.Policies.Services.Reading;

/// <summary>One text to bring in.</summary>
/// <param name="Origin">File, with the line of JSON Lines.</param>
/// <param name="Name">The file's name without its ending: tells editions of the same title apart.</param>
/// <param name="Id">Given by JSON Lines; null for files.</param>
internal sealed record ImportedText(string Origin, string Name, string? Id, string? Type, string? Title, SourceFile Source, string? Html)
{
    /// <summary>When it became public here; null takes the time of the import.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
}
