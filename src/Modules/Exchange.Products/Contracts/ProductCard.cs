namespace Exchange.Products.Contracts;

/// <summary>A product as a search result: what the API answers and the catalog shows.</summary>
/// <param name="Kind">Such as <c>loan</c> or <c>pledge-surety</c>.</param>
/// <param name="RateBp">Yearly rate in basis points, or the lower end of a range.</param>
/// <param name="Districts">Codes of rules §13.1; 510400 is the whole city.</param>
public sealed record ProductCard(
    Guid Id, string Number, string Name, string Kind, string Url, string Provider, string ProviderUrl, IReadOnlyList<string> IpKinds, long? MinFen,
    long? MaxFen, int? MinDays, int? MaxDays, int? RateBp, int? RateMaxBp, int? LtvBp, IReadOnlyList<ProductFee> Fees,
    IReadOnlyList<string> Districts, DateOnly ValidFrom, DateOnly? ValidTo, bool IsExample);
