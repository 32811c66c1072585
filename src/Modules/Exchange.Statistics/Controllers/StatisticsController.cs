using Exchange.Framework;
using Exchange.Framework.Time;
using Exchange.Statistics.Services;
using Exchange.Statistics.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Statistics.Controllers;

/// <summary>The figures that everybody may see and count again.</summary>
[Area("Exchange.Statistics")]
[AllowAnonymous]
[Route("statistics")]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class StatisticsController : Controller
{
    private readonly FigureReader _figures;
    private readonly FigureFiles _files;
    private readonly SiteClock _clock;

    public StatisticsController(FigureReader figures, FigureFiles files, SiteClock clock)
    {
        _figures = figures;
        _files = files;
        _clock = clock;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new StatisticsPage(await _figures.ReadAsync(publicOnly: true, null, cancellationToken), SiteClock.ToLocal(_clock.Now), IsPublic: true));

    /// <param name="figure">Null for all of them.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet("export")]
    public async Task<IActionResult> Export(string? figure, CancellationToken cancellationToken) =>
        await _figures.ReadAsync(publicOnly: true, figure, cancellationToken) is { Count: > 0 } sections ? _files.Csv(sections, isPublic: true) : NotFound();
}
