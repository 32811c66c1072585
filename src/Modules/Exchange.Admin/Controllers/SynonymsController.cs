using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Controllers;

/// <summary>Words that mean the same to the search, and words that found nothing.</summary>
[Area("Exchange.Admin")]
[Route("Admin/Synonyms")]
[Authorize(AdminPermissions.ManageSearchName)]
internal sealed class SynonymsController : Controller
{
    private readonly ISynonymList _list;
    private readonly ISearchCounts _counts;
    private readonly SynonymPages _pages;
    private readonly IStringLocalizer<SynonymsController> S;

    public SynonymsController(ISynonymList list, ISearchCounts counts, SynonymPages pages, IStringLocalizer<SynonymsController> localizer)
    {
        _list = list;
        _counts = counts;
        _pages = pages;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? show, int page, CancellationToken cancellationToken) =>
        View(new SynonymsPage(await _list.ListAsync(q, show == "changed", page, cancellationToken), q, show == "changed"));

    [HttpGet("missed")]
    public async Task<IActionResult> Missed(int page, CancellationToken cancellationToken) => View(await _counts.ListMissedAsync(page, cancellationToken));

    [HttpPost("missed/{key}/dismiss"), Once]
    public async Task<IActionResult> Dismiss(string key, CancellationToken cancellationToken)
    {
        if (!await _counts.DismissAsync(key, cancellationToken))
        {
            return NotFound();
        }

        this.Notice(S["These words are not offered any more."]);
        return RedirectToAction(nameof(Missed));
    }

    /// <param name="form">A form to begin with.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? form, CancellationToken cancellationToken) =>
        View("Edit", await _pages.ReadAsync(null, new SynonymForm { Forms = form }, cancellationToken));

    [HttpPost("new"), Once]
    public Task<IActionResult> New([Bind(Prefix = "Form")] SynonymForm form, CancellationToken cancellationToken) => SaveAsync(null, form, cancellationToken);

    [HttpGet("{key}")]
    public async Task<IActionResult> Edit(string key, CancellationToken cancellationToken) =>
        await _pages.ReadAsync(key, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{key}"), Once]
    public Task<IActionResult> Edit(string key, [Bind(Prefix = "Form")] SynonymForm form, CancellationToken cancellationToken) => SaveAsync(key, form, cancellationToken);

    [HttpPost("{key}/remove"), Once]
    public async Task<IActionResult> Remove(string key, string? reason, CancellationToken cancellationToken) => this.AfterCommand(
        await _list.RemoveAsync(key, reason, cancellationToken), S, S["Taken out. The search follows within seconds; saving it again brings it back."],
        RedirectToAction(nameof(Edit), new { key }));

    private async Task<IActionResult> SaveAsync(string? key, SynonymForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _list.SaveAsync(key, form.Forms, form.Reason, cancellationToken);
            if (result is null)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Kept. The search follows within seconds."]);
                return RedirectToAction(nameof(Edit), new { key = result.Value });
            }

            ModelState.AddResult(result with { Field = $"Form.{result.Field}" }, S);
        }

        if (await _pages.ReadAsync(key, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Edit", page);
    }
}
