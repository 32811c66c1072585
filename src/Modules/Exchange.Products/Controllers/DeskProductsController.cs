using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Products.Services;
using Exchange.Products.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Products.Controllers;

/// <summary>The products of the provider for which the person acts. Those of others are not found.</summary>
[Area("Exchange.Products")]
[Authorize]
[Route("desk/products")]
internal sealed class DeskProductsController : Controller
{
    private readonly ProductDesk _desk;
    private readonly ICurrentParty _party;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<DeskProductsController> S;

    public DeskProductsController(ProductDesk desk, ICurrentParty party, SiteClock clock, IStringLocalizer<DeskProductsController> localizer)
    {
        _desk = desk;
        _party = party;
        _clock = clock;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken) =>
        View(await _desk.ListAsync(await _party.GetAsync(cancellationToken), PageNumber.Of(page), cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => await ManagedAsync(cancellationToken) is { } party
        ? EditView(null, new ProductForm { Districts = [ProductLabels.WholeCity], ValidFrom = _clock.Today }, null, await KindsAsync(party, cancellationToken))
        : Forbid();

    [HttpPost("new"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> New([Bind(Prefix = nameof(EditProductPage.Form))] ProductForm form, bool publish, CancellationToken cancellationToken) =>
        SaveAsync(null, form, publish, cancellationToken);

    [HttpGet("{number}/edit")]
    public async Task<IActionResult> Edit(string number, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        return await _desk.FindAsync(party.Id, number, cancellationToken) is { } product
            ? EditView(number, ProductDesk.ToForm(product), null, await KindsAsync(party, cancellationToken))
            : NotFound();
    }

    [HttpPost("{number}/edit"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> Edit(string number, [Bind(Prefix = nameof(EditProductPage.Form))] ProductForm form, bool publish, CancellationToken cancellationToken) =>
        SaveAsync(number, form, publish, cancellationToken);

    [HttpPost("{number}/publish")]
    public async Task<IActionResult> Publish(string number, bool publish, CancellationToken cancellationToken) => await ManagedAsync(cancellationToken) is { } party
        ? After(
            await _desk.PublishAsync(party.Id, number, publish, cancellationToken),
            publish ? S["The product is published."] : S["The product is withdrawn."])
        : Forbid();

    [HttpPost("{number}/delete")]
    public async Task<IActionResult> Delete(string number, CancellationToken cancellationToken) => await ManagedAsync(cancellationToken) is { } party
        ? After(await _desk.DeleteAsync(party.Id, number, cancellationToken), S["The product has been deleted."])
        : Forbid();

    private async Task<IActionResult> SaveAsync(string? number, ProductForm form, bool publish, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } party)
        {
            return Forbid();
        }

        Product? theirs = null;
        if (ModelState.IsValid)
        {
            if (await _desk.SaveAsync(party, number, form, cancellationToken) is not { } saved)
            {
                return NotFound();
            }

            var problems = saved.Problems;
            if (problems.Count == 0)
            {
                this.DraftDone("product");
                if (publish)
                {
                    return After(await _desk.PublishAsync(party.Id, saved.Number, publish, cancellationToken), S["The product is published."]);
                }

                this.Notice(S["The product has been saved."]);
                return RedirectToAction(nameof(Index));
            }

            if (number is not null && problems[0].Error == ProductTexts.Stale && await _desk.FindAsync(party.Id, number, cancellationToken) is { } stored)
            {
                // The page shows what is stored and carries its version: a second sending has seen it.
                theirs = stored;
                form.Version = stored.Version;
                ModelState.Remove($"{nameof(EditProductPage.Form)}.{nameof(form.Version)}");
                Response.StatusCode = 409;
            }

            foreach (var problem in problems)
            {
                ModelState.AddResult(problem with { Field = problem.Field is null ? null : $"{nameof(EditProductPage.Form)}.{problem.Field}" }, S);
            }
        }

        return EditView(number, form, theirs, await KindsAsync(party, cancellationToken));
    }

    private async Task<IReadOnlyList<ProductKind>> KindsAsync(PartySummary party, CancellationToken cancellationToken) =>
        await _desk.KindsAsync(party.Id, cancellationToken) ?? [];

    private ViewResult EditView(string? number, ProductForm form, Product? theirs, IReadOnlyList<ProductKind> kinds)
    {
        // Empty rows to fill in, without JavaScript.
        while (form.Fees.Count < TermsCheck.MaxFees && form.Fees.Count(f => f.IsEmpty) < 3)
        {
            form.Fees.Add(new ProductFeeForm());
        }

        return View(nameof(Edit), new EditProductPage(number, form, theirs?.ToSummary(), kinds, FeeComparisons.Of(form)));
    }

    private IActionResult After(Result? result, string notice) => this.AfterCommand(result, S, notice, RedirectToAction(nameof(Index)));

    /// <summary>The party whose products the person may change; null when there is none.</summary>
    private async Task<PartySummary?> ManagedAsync(CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } acting && await _desk.KindsAsync(acting.Party.Id, cancellationToken) is not null
            ? acting.Party
            : null;
}
