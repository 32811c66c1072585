using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Statistics.Security;
using Exchange.Statistics.Services;
using Exchange.Statistics.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Statistics.Controllers;

/// <summary>All figures, and the rows behind those that no catalog shows.</summary>
[Area("Exchange.Statistics")]
[Authorize(StatisticsPermissions.ViewStatisticsName)]
[Route("Admin/Statistics")]
internal sealed class AdminStatisticsController : Controller
{
    private readonly FigureReader _figures;
    private readonly FigureFiles _files;
    private readonly IAuthorizationService _authorization;
    private readonly SiteClock _clock;

    public AdminStatisticsController(FigureReader figures, FigureFiles files, IAuthorizationService authorization, SiteClock clock)
    {
        _figures = figures;
        _files = files;
        _authorization = authorization;
        _clock = clock;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new StatisticsPage(await _figures.ReadAsync(publicOnly: false, null, cancellationToken), SiteClock.ToLocal(_clock.Now), IsPublic: false));

    /// <param name="figure">Null for all of them.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet("Export")]
    public async Task<IActionResult> Export(string? figure, CancellationToken cancellationToken) =>
        await _figures.ReadAsync(publicOnly: false, figure, cancellationToken) is { Count: > 0 } sections ? _files.Csv(sections, isPublic: false) : NotFound();

    [HttpGet("{figure}/{group}")]
    public async Task<IActionResult> Rows(string figure, string group, int page, CancellationToken cancellationToken)
    {
        // Only a group that is told has rows to show.
        if (_figures.Find(figure) is not { Rows: { } rows } found
            || (await found.Count(cancellationToken)).FirstOrDefault(g => g.Key == group) is not { Value: not null } counted)
        {
            return NotFound();
        }

        var mayOpen = found.RowPermission is not { } permission || (await _authorization.AuthorizeAsync(User, permission)).Succeeded;
        return View(new RowsPage(
            found, counted, await rows(group, PageNumber.Of(page), cancellationToken), mayOpen, SiteClock.ToLocal(_clock.Now)));
    }
}
