namespace Exchange.Rights.Domain;

internal sealed class RightDrawing
{
    public required Guid FileId { get; init; }

    public required Guid RightId { get; init; }

    public required int Position { get; init; }

    public string? Caption { get; init; }
}
