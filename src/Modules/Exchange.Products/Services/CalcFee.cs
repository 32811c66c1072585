namespace Exchange.Products.Services;

internal sealed record CalcFee
{
    public required string Kind { get; init; }

    public int? RateBp { get; init; }

    public long? AmountFen { get; init; }
}
