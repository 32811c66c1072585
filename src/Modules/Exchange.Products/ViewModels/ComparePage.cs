using Exchange.Products.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="Costs">All-in cost of each for the amount and term; null where the product has no rate or does not fit.</param>
/// <param name="UpperCosts">The same at the upper end of the rate; null for a single rate.</param>
/// <param name="FeeCosts">Fees alone of what does not lend.</param>
/// <param name="LeftOut">Of those asked for: published, but not on offer today.</param>
/// <param name="Fits">Whether amount and term lie within each product's bounds.</param>
/// <param name="Problems">What is wrong with the amount and the term.</param>
internal sealed record ComparePage(
    IReadOnlyList<ProductPage> Products, decimal Amount, int Days, IReadOnlyList<CostResult?> Costs, IReadOnlyList<CostResult?> UpperCosts,
    IReadOnlyList<long?> FeeCosts, IReadOnlyList<CostProblem> Problems, bool WasCut, IReadOnlyList<ProductSummary> LeftOut,
    IReadOnlyList<(bool Amount, bool Term)> Fits);
