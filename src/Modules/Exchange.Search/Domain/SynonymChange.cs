namespace Exchange.Search.Domain;

/// <summary>One change of a concept, with its reason.</summary>
internal sealed class SynonymChange
{
    public const int MaxReason = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User id.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Empty for a new concept.</summary>
    public required string Before { get; init; }

    /// <summary>Empty for one that was taken out.</summary>
    public required string After { get; init; }

    public required string Reason { get; init; }
}
