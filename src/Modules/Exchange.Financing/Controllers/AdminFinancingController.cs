using Exchange.Financing.Contracts;
using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>The operator follows the course; the whole is read only with a reason, which the firm reads too.</summary>
[Area("Exchange.Financing")]
[Authorize(FinancingPermissions.ViewFinancingName)]
[Route("Admin/Financing")]
internal sealed class AdminFinancingController : Controller
{
    private readonly AdminDossiers _dossiers;
    private readonly IFileStore _files;
    private readonly IStringLocalizer<AdminFinancingController> S;

    public AdminFinancingController(AdminDossiers dossiers, IFileStore files, IStringLocalizer<AdminFinancingController> localizer)
    {
        _files = files;
        _dossiers = dossiers;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _dossiers.ListAsync(show, page, cancellationToken));

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _dossiers.ShowAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/open"), Once]
    public async Task<IActionResult> Open(string number, ReasonForm form, CancellationToken cancellationToken) => this.AfterCommand(
        await _dossiers.StateReasonAsync(number, form.Reason, cancellationToken), S, S["Your look and its reason are recorded. The firm sees both."],
        RedirectToAction(nameof(Whole), new { number }), RedirectToAction(nameof(Show), new { number }));

    [HttpPost("{number}/requests/{request:guid}/remind"), Once]
    public async Task<IActionResult> Remind(string number, Guid request, CancellationToken cancellationToken) => this.AfterCommand(
        await _dossiers.RemindAsync(number, request, cancellationToken), S, S["The lender has been reminded."], RedirectToAction(nameof(Show), new { number }));

    [HttpGet("{number}/whole")]
    public async Task<IActionResult> Whole(string number, CancellationToken cancellationToken) =>
        await _dossiers.OpenAsync(number, cancellationToken) is { } whole ? View(whole) : NotFound();

    /// <summary>Within the hour of the reason; every opening is recorded and shown to the firm.</summary>
    [HttpGet("{number}/documents/{document:guid}")]
    public async Task<IActionResult> Document(string number, Guid document, CancellationToken cancellationToken) =>
        DocumentDownload.Of(this, _files, await _dossiers.OpenDocumentAsync(number, document, cancellationToken));
}
