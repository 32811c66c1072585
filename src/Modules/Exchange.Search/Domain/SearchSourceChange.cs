namespace Exchange.Search.Domain;

/// <summary>When something of a source changed last, as far as the change log no longer tells.</summary>
internal sealed class SearchSourceChange
{
    public required string Source { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }
}
