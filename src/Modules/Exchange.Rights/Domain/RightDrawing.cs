namespace Exchange.Rights.Domain;

internal sealed class RightDrawing
{
    public const int MaxSourceNameLength = 200;

    /// <summary>Drawings of one right.</summary>
    public const int Most = 100;

    public required Guid FileId { get; init; }

    public required Guid RightId { get; init; }

    public required int Position { get; init; }

    public string? Caption { get; init; }

    /// <summary>The file's name in the import that brought it; null when it was added by hand.</summary>
    public string? SourceName { get; init; }
}
