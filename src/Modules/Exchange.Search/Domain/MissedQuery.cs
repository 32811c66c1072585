namespace Exchange.Search.Domain;

/// <summary>Words that found nothing, counted without anything about who asked. What they were is kept only when enough have asked.</summary>
internal sealed class MissedQuery
{
    /// <summary>So many have to ask before the words are kept.</summary>
    public const int Minimum = 5;

    public const int MaxText = 100;

    /// <summary>Hash of the folded words.</summary>
    public required string Key { get; init; }

    /// <summary>Null while fewer than <see cref="Minimum"/> have asked.</summary>
    public string? Text { get; init; }

    public required int Count { get; init; }

    public required DateOnly LastOn { get; init; }

    /// <summary>The operator has looked at it and wants no concept of it.</summary>
    public bool IsDismissed { get; init; }
}
