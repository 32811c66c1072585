using Exchange.Imports.Security;
using Exchange.Imports.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Imports.Controllers;

/// <summary>All imports, for the operator.</summary>
[Area("Exchange.Imports")]
[Authorize(ImportPermissions.ViewImportsName)]
[Route("Admin/Imports")]
internal sealed class AdminImportsController : Controller
{
    private readonly IStringLocalizer<AdminImportsController> S;
    private readonly ImportQueries _queries;

    public AdminImportsController(IStringLocalizer<AdminImportsController> localizer, ImportQueries queries)
    {
        S = localizer;
        _queries = queries;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListAllAsync(page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        await _queries.FindAnyAsync(id, page, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/problems.csv")]
    public async Task<IResult> Problems(Guid id, CancellationToken cancellationToken) =>
        await _queries.FindProblemsAsync(id, isOperator: true, cancellationToken) is { } problems
            ? new ProblemsCsv(problems, S, $"import-{id:N}.csv")
            : Results.NotFound();
}
