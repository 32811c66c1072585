using Exchange.Rights.Contracts;

namespace Exchange.Products.Contracts;

/// <summary>A published product.</summary>
/// <param name="Number">Public number, such as <c>CP-2026-000012</c>.</param>
/// <param name="IpKinds">Kinds of right it takes; empty when it asks for none.</param>
/// <param name="MinFen">Smallest amount in fen; null when there is no lower limit.</param>
/// <param name="MaxFen">Largest amount in fen; null when there is no upper limit.</param>
/// <param name="MinDays">Shortest term in days; null when not stated.</param>
/// <param name="RateBp">Yearly rate in basis points, or the lower end of a range; null when it is not a matter of rates.</param>
/// <param name="RateMaxBp">Upper end of the range; null for a single rate.</param>
/// <param name="LtvBp">Largest share of the right's value in basis points.</param>
/// <param name="Districts">Codes of rules §13.1; the city's code 510400 means all of them.</param>
/// <param name="ValidTo">Last day; null when open-ended.</param>
/// <param name="IsExample">An invented product, or a published example that is not Panzhihua policy.</param>
/// <param name="Url">Site-relative.</param>
public sealed record ProductSummary(
    Guid Id, string Number, Guid ProviderPartyId, string Name, ProductKind Kind, IReadOnlyList<IpKind> IpKinds, long? MinFen, long? MaxFen,
    int? MinDays, int? MaxDays, int? RateBp, int? RateMaxBp, int? LtvBp, IReadOnlyList<ProductFee> Fees, IReadOnlyList<string> Districts,
    DateOnly ValidFrom, DateOnly? ValidTo, bool IsExample, string Url)
{
    /// <summary>In the provider's words; null when it states no condition.</summary>
    public string? WhoMayApply { get; init; }
}
