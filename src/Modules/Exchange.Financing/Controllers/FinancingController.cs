using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Financing.Controllers;

/// <summary>How pledge financing works here, with the figures of the products on offer today.</summary>
[Area("Exchange.Financing")]
[AllowAnonymous]
[Route("financing")]
internal sealed class FinancingController : Controller
{
    private readonly AnswerClock _clock;
    private readonly IProductCatalog _products;

    public FinancingController(AnswerClock clock, IProductCatalog products)
    {
        _clock = clock;
        _products = products;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var loans = await _products.ListOnOfferAsync(ProductKind.Loan, cancellationToken);
        var rates = loans.SelectMany(l => new[] { l.RateBp, l.RateMaxBp }).OfType<int>().ToList();
        var amounts = loans.SelectMany(l => new[] { l.MinFen, l.MaxFen }).OfType<long>().ToList();
        var shares = loans.Select(l => l.LtvBp).OfType<int>().ToList();
        return View(new StartPage(
            await _clock.DaysAsync(cancellationToken), Between(rates), amounts.Count == 0 ? null : DisplayText.Range(new Money(amounts.Min()), new Money(amounts.Max())),
            Between(shares)));
    }

    private static string? Between(IReadOnlyList<int> basisPoints) => basisPoints.Count == 0
        ? null
        : basisPoints.Min() == basisPoints.Max()
            ? FinancingLabels.Percent(basisPoints.Min())
            : $"{FinancingLabels.Percent(basisPoints.Min())} – {FinancingLabels.Percent(basisPoints.Max())}";
}
