using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Products.Domain;

/// <summary>The terms of a product, cleaned; see <see cref="ProductSummary"/> for units.</summary>
internal sealed record ProductTerms(
    string Name, ProductKind Kind, IReadOnlyList<IpKind> IpKinds, long? MinFen, long? MaxFen, int? MinDays, int? MaxDays, int? RateBp, int? RateMaxBp,
    int? LtvBp, IReadOnlyList<ProductFee> Fees, string? WhoMayApply, string? Documents, string? Description, IReadOnlyList<string> Districts,
    DateOnly ValidFrom, DateOnly? ValidTo);
