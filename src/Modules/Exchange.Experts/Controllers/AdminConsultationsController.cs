using Exchange.Experts.Security;
using Exchange.Experts.Services;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Controllers;

/// <summary>The operator gives questions to experts and sees what is overdue.</summary>
[Area("Exchange.Experts")]
[Authorize(ExpertPermissions.ManageConsultationsName)]
[Route("Admin/Consultations")]
internal sealed class AdminConsultationsController : Controller
{
    private readonly Consultations _consultations;
    private readonly TicketQueries _queries;
    private readonly IStringLocalizer<AdminConsultationsController> S;

    public AdminConsultationsController(Consultations consultations, TicketQueries queries, IStringLocalizer<AdminConsultationsController> localizer)
    {
        _consultations = consultations;
        _queries = queries;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListQueueAsync(show, page, cancellationToken));

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowForOperatorAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/assign"), Once]
    public async Task<IActionResult> Assign(string number, long version, string? expert, CancellationToken cancellationToken) => this.AfterCommand(
        await _consultations.AssignAsync(number, version, expert ?? "", cancellationToken), S, S["The question is given to the expert."],
        RedirectToAction(nameof(Show), new { number }));
}
