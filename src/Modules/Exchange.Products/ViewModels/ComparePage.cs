using Exchange.Products.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="Costs">All-in cost of each for the amount and term; null where the product has no rate or does not fit.</param>
/// <param name="Problem">What is wrong with the amount or the term.</param>
internal sealed record ComparePage(
    IReadOnlyList<ProductPage> Products, decimal Amount, int Days, IReadOnlyList<CostResult?> Costs, CostProblem? Problem, bool WasCut);
