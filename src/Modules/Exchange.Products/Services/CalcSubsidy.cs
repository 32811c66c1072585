using Exchange.Products.Contracts;

namespace Exchange.Products.Services;

internal sealed record CalcSubsidy
{
    public required string Kind { get; init; }

    public required SubsidyMode Mode { get; init; }

    public required int ValueBp { get; init; }

    public long? CapFen { get; init; }
}
