using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Exchange.Products.ViewModels;
using Exchange.Providers.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Services;

/// <summary>Reads what the public pages show: only what is on offer today.</summary>
internal sealed class ProductPages
{
    public const string ComparePath = "/products/compare";
    public const int MaxCompared = CatalogTicks.Max;

    private readonly ProductCatalog _catalog;
    private readonly IProviderDirectory _providers;

    public ProductPages(ProductCatalog catalog, IProviderDirectory providers)
    {
        _catalog = catalog;
        _providers = providers;
    }

    /// <summary>In the order asked; what is not on offer is left out.</summary>
    /// <param name="names">Public numbers or ids.</param>
    public async Task<IReadOnlyList<ProductPage>> FindAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var ids = names.Select(n => Guid.TryParse(n, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var products = await _catalog.ValidToday().Where(p => names.Contains(p.Number) || ids.Contains(p.Id)).ToListAsync(cancellationToken);
        var providers = await _providers.FindAsync([.. products.Select(p => p.ProviderPartyId).Distinct()], cancellationToken);
        return
        [
            .. products.Where(p => ProductCatalog.Shows(p, providers.GetValueOrDefault(p.ProviderPartyId)))
                .OrderBy(p => names.TakeWhile(n => n != p.Number && !(Guid.TryParse(n, out var id) && id == p.Id)).Count())
                .Select(p => new ProductPage(
                    p.ToSummary(), providers[p.ProviderPartyId], p.WhoMayApply, p.Documents, p.Description, FeeComparisons.Of(p.ToSummary()))),
        ];
    }

    /// <summary>Once published, but not on offer today.</summary>
    public async Task<HiddenProductPage?> FindHiddenAsync(string number, CancellationToken cancellationToken)
    {
        if (await _catalog.FindPublishedAsync(number, cancellationToken) is not { } product)
        {
            return null;
        }

        var provider = (await _providers.FindAsync([product.ProviderPartyId], cancellationToken)).GetValueOrDefault(product.ProviderPartyId);
        return new HiddenProductPage(product, provider, provider is { IsOffering: true } ? null : provider?.NotOfferingReason);
    }

    public async Task<ComparePage> CompareAsync(IReadOnlyList<string> names, decimal? amount, int? days, CancellationToken cancellationToken)
    {
        var asked = names.SelectMany(n => n.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(n => n.Length <= 40).Distinct(StringComparer.Ordinal).Take(50).ToList();
        var found = await FindAsync(asked, cancellationToken);
        var products = found.Take(MaxCompared).ToList();
        var missing = asked.Where(n => found.All(p => p.Product.Number != n && !(Guid.TryParse(n, out var id) && id == p.Product.Id))).ToList();
        var leftOut = missing.Count == 0 ? [] : await _catalog.ListPublishedAsync(missing, MaxCompared, cancellationToken);
        var loan = new LoanTerms(TypedFigures.ToFen(amount) ?? 100_0000_00, 0, days ?? 365);
        var problems = AllInCost.FindProblems(new CostRequest(loan, [], [])).ToList();
        return new ComparePage(
            products, loan.PrincipalFen / 100m, loan.Days, [.. products.Select(p => problems.Count == 0 ? CostOf(p.Product, loan, p.Product.RateBp) : null)],
            [.. products.Select(p => problems.Count == 0 && p.Product.RateMaxBp > p.Product.RateBp ? CostOf(p.Product, loan, p.Product.RateMaxBp) : null)],
            [.. products.Select(p => problems.Count == 0 && p.Product is { RateBp: null, Fees.Count: > 0 } ? FeesOf(p.Product, loan) : null)], problems,
            found.Count > MaxCompared, leftOut, [.. products.Select(p => (FitsAmount(p.Product, loan.PrincipalFen), FitsTerm(p.Product, loan.Days)))]);
    }

    /// <summary>With the lower end of the rate, the product's own fees and no subsidy.</summary>
    public static CostRequest RequestOf(ProductSummary product, LoanTerms loan) => new(
        loan with { RateBp = product.RateBp ?? 0 }, [.. product.Fees.Select(f => new CostFee(f.Kind, f.RateBp, f.AmountFen))], []);

    /// <summary>A valuation takes days whatever the loan's term: its fee is asked of the amount alone.</summary>
    private static long? FeesOf(ProductSummary product, LoanTerms loan) =>
        product.Kind == ProductKind.Appraisal ? FeeComparisons.FeesFor(product, loan.PrincipalFen) : CostOf(product, loan, 0)?.FeesFen;

    private static bool FitsAmount(ProductSummary product, long fen) => fen >= (product.MinFen ?? 0) && fen <= (product.MaxFen ?? long.MaxValue);

    private static bool FitsTerm(ProductSummary product, int days) => days >= (product.MinDays ?? 0) && days <= (product.MaxDays ?? int.MaxValue);

    private static CostResult? CostOf(ProductSummary product, LoanTerms loan, int? rateBp)
    {
        var fits = rateBp is not null && FitsAmount(product, loan.PrincipalFen) && FitsTerm(product, loan.Days);
        var request = RequestOf(product with { RateBp = rateBp }, loan);
        return fits && AllInCost.Check(request) is null ? AllInCost.Compute(request) : null;
    }
}
