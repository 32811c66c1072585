using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Products.Recipes;

/// <param name="Party">Name of a demo party with a profile.</param>
internal sealed record DemoProduct(string Party, string Name, ProductKind Kind)
{
    public IReadOnlyList<IpKind> IpKinds { get; init; } = [];

    public long? MinFen { get; init; }

    public long? MaxFen { get; init; }

    public int? MinDays { get; init; }

    public int? MaxDays { get; init; }

    public int? RateBp { get; init; }

    public int? RateMaxBp { get; init; }

    public int? LtvBp { get; init; }

    public IReadOnlyList<ProductFee> Fees { get; init; } = [];

    public string? WhoMayApply { get; init; }

    public string? Documents { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Districts { get; init; } = ["510400"];

    public int ValidDays { get; init; } = 365;
}
