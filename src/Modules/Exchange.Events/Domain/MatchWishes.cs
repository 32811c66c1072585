namespace Exchange.Events.Domain;

/// <summary>What a party wants of a matchmaking.</summary>
/// <param name="Fields">Codes of the taxonomy.</param>
/// <param name="FromFen">Smallest amount; null when not stated.</param>
internal sealed record MatchWishes(IReadOnlyList<string> Fields, IReadOnlyList<Instrument> Instruments, long? FromFen, long? ToFen, string? Text)
{
    public static MatchWishes None { get; } = new([], [], null, null, null);

    public bool IsEmpty => Fields.Count == 0 && Instruments.Count == 0 && FromFen is null && ToFen is null && Text is null;
}
