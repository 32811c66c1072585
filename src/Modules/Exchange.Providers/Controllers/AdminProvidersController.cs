using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;
using Exchange.Providers.Services;
using Exchange.Providers.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Controllers;

/// <summary>The operator's side: licences, cases and complaints to decide, admission and the sci-tech branches.</summary>
[Area("Exchange.Providers")]
[Authorize(ProviderPermissions.ReviewProvidersName)]
[Route("Admin/Providers")]
internal sealed class AdminProvidersController : Controller
{
    private readonly ProviderPages _pages;
    private readonly ProviderReviews _reviews;
    private readonly Admissions _admissions;
    private readonly IStringLocalizer<AdminProvidersController> S;

    public AdminProvidersController(
        ProviderPages pages, ProviderReviews reviews, Admissions admissions, IStringLocalizer<AdminProvidersController> localizer)
    {
        _pages = pages;
        _reviews = reviews;
        _admissions = admissions;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, ProviderFilter filter, int page, CancellationToken cancellationToken) =>
        View(await _pages.QueueAsync(
            show is "cases" or "complaints" or "ending" or "all" ? show : "licences", filter, PageNumber.Of(page), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, ListPages pages, CancellationToken cancellationToken) =>
        await _pages.FindAsync(id, ProviderReader.Operator, pages, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("licences/{id:guid}")]
    public async Task<IActionResult> CheckLicence(Guid id, CheckForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid ? After(await _reviews.CheckLicenceAsync(id, form, cancellationToken)) : Unread();

    [HttpPost("cases/{id:guid}")]
    public async Task<IActionResult> DecideCase(Guid id, CheckForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid ? After(await _reviews.DecideCaseAsync(id, form, cancellationToken)) : Unread();

    [HttpPost("complaints/{id:guid}")]
    public async Task<IActionResult> DecideComplaint(Guid id, CheckForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid ? After(await _reviews.DecideComplaintAsync(id, form, cancellationToken)) : Unread();

    [HttpPost("{id:guid}/branch"), Authorize(ProviderPermissions.AdmitProvidersName)]
    public async Task<IActionResult> MarkTechBranch(Guid id, BranchForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid ? After(id, await _admissions.MarkTechBranchAsync(id, form, cancellationToken)) : Unread();

    /// <summary>What will be published, before it is: admission, exit or correction.</summary>
    [HttpGet("{id:guid}/list"), Authorize(ProviderPermissions.AdmitProvidersName)]
    public async Task<IActionResult> List(Guid id, CancellationToken cancellationToken) =>
        await _pages.FindAsync(id, ProviderReader.Operator, new ListPages(), cancellationToken) is { } page
            ? View(await _pages.AdmitAsync(page, await _admissions.NextNumberAsync(cancellationToken), cancellationToken))
            : NotFound();

    [HttpPost("{id:guid}/correct"), Authorize(ProviderPermissions.AdmitProvidersName), Once]
    public async Task<IActionResult> Correct(Guid id, CorrectForm form, CancellationToken cancellationToken) =>
        After(id, ModelState.IsValid ? await _admissions.CorrectAsync(id, form, cancellationToken) : Result.Fail("Enter the day, the document and what is put right."));

    [HttpPost("{id:guid}/admit"), Authorize(ProviderPermissions.AdmitProvidersName), Once]
    public async Task<IActionResult> Admit(Guid id, AdmitForm form, CancellationToken cancellationToken) =>
        After(id, ModelState.IsValid ? await _admissions.AdmitAsync(id, form, cancellationToken) : Result.Fail("Enter the day of admission and the document."));

    [HttpPost("{id:guid}/exit"), Authorize(ProviderPermissions.AdmitProvidersName), Once]
    public async Task<IActionResult> Exit(Guid id, ExitForm form, CancellationToken cancellationToken) =>
        ModelState.IsValid ? After(id, await _admissions.ExitAsync(id, form, cancellationToken)) : Unread();

    // The fields of the forms take no more than what is stored.
    private RedirectToActionResult Unread()
    {
        this.ShowProblem(S["Nothing was decided: a text was too long."]);
        return RedirectToAction(nameof(Index));
    }

    private IActionResult After((Guid ProviderId, Result Result)? outcome) =>
        outcome is { } decided ? After(decided.ProviderId, decided.Result) : NotFound();

    private IActionResult After(Guid id, Result? result) =>
        this.AfterCommand(result, S, S["Decided. The provider is told."], RedirectToAction(nameof(Show), new { id = id.ToString("N") }));
}
