namespace Exchange.Search.Domain;

/// <summary>One row of the change log: this thing must be read again.</summary>
internal sealed class SearchChange
{
    /// <summary>Given by the database.</summary>
    public long Seq { get; init; }

    public required string Source { get; init; }

    public required Guid EntityId { get; init; }

    public required DateTimeOffset At { get; init; }
}
