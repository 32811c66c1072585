namespace Exchange.Products.Domain;

internal sealed class ProductFeeLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProductId { get; init; }

    public required int Position { get; init; }

    public required string Kind { get; init; }

    public int? RateBp { get; init; }

    public long? AmountFen { get; init; }
}
