namespace Exchange.Search.Domain;

/// <summary>
/// Something that the public could find and no longer can. Only such things are named as deleted: whether there is anything that the public
/// never could find, the change feed does not tell.
/// </summary>
internal sealed class SearchGone
{
    public required string Source { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>Where it stood.</summary>
    public required string Url { get; init; }

    public required DateTimeOffset At { get; init; }
}
