using Exchange.Experts.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Experts.Controllers;

/// <summary>What everybody may know of the pool and of its draws.</summary>
[Area("Exchange.Experts")]
[AllowAnonymous]
[Route("experts")]
internal sealed class ExpertsController : Controller
{
    private readonly ExpertQueries _experts;
    private readonly DrawQueries _draws;

    public ExpertsController(ExpertQueries experts, DrawQueries draws)
    {
        _experts = experts;
        _draws = draws;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await _experts.GetPoolAsync(page, cancellationToken));

    [HttpGet("draws")]
    public async Task<IActionResult> Draws(int page = 1, CancellationToken cancellationToken = default) => View(await _draws.ListPublicAsync(page, cancellationToken));

    [HttpGet("draws/{number}.json")]
    public async Task<IActionResult> Json(string number, CancellationToken cancellationToken) =>
        await _draws.ShowAsync(number, forOperator: false, null, cancellationToken) is { } draw
            ? File(System.Text.Encoding.UTF8.GetBytes(DrawQueries.ToJson(draw)), "application/json", $"{number}.json")
            : NotFound();

    [HttpGet("draws/{number}")]
    public async Task<IActionResult> Draw(string number, CancellationToken cancellationToken) =>
        await _draws.ShowAsync(number, forOperator: false, null, cancellationToken) is { } draw ? View(draw) : NotFound();
}
