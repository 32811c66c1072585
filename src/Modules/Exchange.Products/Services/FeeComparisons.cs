using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Products.ViewModels;

namespace Exchange.Products.Services;

/// <summary>What a valuation costs, beside the reference.</summary>
internal static class FeeComparisons
{
    /// <summary>Empty for what is no valuation, or has no fees.</summary>
    public static IReadOnlyList<FeeComparison> Of(ProductSummary product) => product is { Kind: ProductKind.Appraisal, Fees.Count: > 0 }
        ? AppraisalFees.Reference.Compare(value => FeesFor(product, value))
        : [];

    /// <summary>As it is being typed.</summary>
    public static IReadOnlyList<FeeComparison> Of(ProductForm form) =>
        AppraisalFees.Reference.Compare(value => form.Kind == ProductKind.Appraisal ? FeesFor(form.Fees, value) : null);

    /// <summary>The product's own fees for a year on the amount.</summary>
    public static long FeesFor(ProductSummary product, long fen) =>
        AllInCost.Compute(ProductPages.RequestOf(product with { RateBp = 0 }, new LoanTerms(fen, 0, 365))).FeesFen;

    // Null where they cannot be reckoned yet.
    private static long? FeesFor(IEnumerable<ProductFeeForm> fees, long fen)
    {
        var typed = fees.Where(f => !f.IsEmpty).Select(f => new CostFee(TypedText.Clean(f.Kind) ?? CostFee.Other, TypedFigures.ToBp(f.Percent), TypedFigures.ToFen(f.Amount))).ToList();
        var request = new CostRequest(new LoanTerms(fen, 0, 365), typed, []);
        return typed.Count > 0 && AllInCost.Check(request) is null ? AllInCost.Compute(request).FeesFen : null;
    }
}
