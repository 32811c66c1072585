using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Products.Services;
using Exchange.Products.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Exchange.Products.Controllers;

/// <summary>The public page of a product, several side by side, and the calculator. The address holds the whole state.</summary>
[Area("Exchange.Products")]
[AllowAnonymous]
[Route("products")]
internal sealed class ProductsController : Controller
{
    private const int Unreadable = -1;

    private readonly ProductPages _pages;
    private readonly IStringLocalizer<ProductsController> S;

    public ProductsController(ProductPages pages, IStringLocalizer<ProductsController> localizer)
    {
        _pages = pages;
        S = localizer;
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        if (number.Length > 40)
        {
            return NotFound();
        }

        if ((await _pages.FindAsync([number], cancellationToken)).FirstOrDefault() is { } page)
        {
            return View(page);
        }

        // Not found, but said why: who keeps the address learns what has become of the product.
        if (await _pages.FindHiddenAsync(number, cancellationToken) is not { } hidden)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Hidden", hidden);
    }

    /// <summary>Published schemes of other places (rules §10.2).</summary>
    [HttpGet("schemes")]
    public IActionResult Schemes() => View(PublishedScheme.All);

    [HttpGet("compare")]
    public async Task<IActionResult> Compare(string[]? ids, decimal? amount, int? days, CancellationToken cancellationToken) =>
        View(await _pages.CompareAsync(ids ?? [], Read(nameof(amount), amount, Unreadable), Read(nameof(days), days, Unreadable), cancellationToken));

    [HttpGet("calculator")]
    public async Task<IActionResult> Calculator(CalculatorForm form, string? scheme, string? product, CancellationToken cancellationToken)
    {
        if (ExampleScheme.All.FirstOrDefault(s => s.Key == scheme) is { } example)
        {
            ModelState.Clear();
            return View(new CalculatorPage(Services.Calculator.ToForm(example.Request), example.Request, AllInCost.Compute(example.Request), example));
        }

        if (product is { Length: > 0 and <= 40 } && (await _pages.FindAsync([product], cancellationToken)).FirstOrDefault() is { Product: var found })
        {
            ModelState.Clear();
            var prefilled = ProductPages.RequestOf(found, new LoanTerms(TypedFigures.ToFen(form.Amount) ?? found.MaxFen ?? found.MinFen ?? 100_0000_00, 0, form.Days ?? found.MaxDays ?? 365));
            var filled = Services.Calculator.ToForm(prefilled);

            // The product says nothing of how much the reader needs.
            filled.Amount = form.Amount;
            return View(new CalculatorPage(filled, null, null, null) { Product = found });
        }

        if (Request.Query.Count == 0)
        {
            return View(new CalculatorPage(form, null, null, null));
        }

        // All at once, each at its field; of one that could not be read nothing more is said.
        var request = Services.Calculator.ToRequest(form);
        foreach (var (field, error) in Services.Calculator.FindErrors(form, request))
        {
            if (!ModelState.TryGetValue(field, out var entry) || entry.Errors.Count == 0)
            {
                ModelState.AddModelError(field, S[error]);
            }
        }

        if (!ModelState.IsValid)
        {
            return View(new CalculatorPage(form, null, null, null));
        }

        return View(new CalculatorPage(form, request, AllInCost.Compute(request), null));
    }

    // What cannot be read is wrong like any figure outside the range: nothing is computed with a figure that nobody typed.
    private T? Read<T>(string name, T? value, T unreadable)
        where T : struct => ModelState.GetFieldValidationState(name) == ModelValidationState.Invalid ? unreadable : value;
}
