namespace Exchange.Search.Domain;

/// <summary>How often people searched on a day, and how often nothing was found.</summary>
internal sealed class SearchDay
{
    public required DateOnly Day { get; init; }

    /// <summary>The catalog in which was searched first.</summary>
    public required string Source { get; init; }

    public required int Searches { get; init; }

    public required int WithoutHits { get; init; }
}
