namespace Exchange.Rights.Contracts;

/// <summary>A technology of the taxonomy that a right carries; a query's row.</summary>
public sealed class RightNode
{
    public required Guid RightId { get; init; }

    /// <summary>Code of the first level, such as <c>VT03</c>.</summary>
    public required string Root { get; init; }
}
