using Exchange.Experts.Services;
using Exchange.Experts.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Controllers;

/// <summary>My desk, for those who are experts or want to be.</summary>
[Area("Exchange.Experts")]
[Authorize]
[Route("desk/expert")]
internal sealed class ExpertController : Controller
{
    private readonly ExpertPool _pool;
    private readonly ExpertQueries _queries;
    private readonly ExpertDraws _draws;
    private readonly IStringLocalizer<ExpertController> S;

    public ExpertController(ExpertPool pool, ExpertQueries queries, ExpertDraws draws, IStringLocalizer<ExpertController> localizer)
    {
        _pool = pool;
        _queries = queries;
        _draws = draws;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _queries.GetDeskAsync(null, cancellationToken));

    [HttpPost(""), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Index([Bind(Prefix = "Form")] ExpertForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _pool.DeclareAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["Your declaration is kept."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return View(await _queries.GetDeskAsync(form, cancellationToken));
    }

    [HttpPost("leave")]
    public async Task<IActionResult> Leave(CancellationToken cancellationToken)
    {
        if (!await _pool.LeaveAsync(cancellationToken))
        {
            return NotFound();
        }

        this.Notice(S["You have left the pool of experts."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("draws/{entry:guid}/accept")]
    public Task<IActionResult> Accept(Guid entry, CancellationToken cancellationToken) => AnswerAsync(
        id => _draws.AcceptAsync(entry, id, cancellationToken), S["You have accepted. The operator will get in touch with you."], cancellationToken);

    [HttpPost("draws/{entry:guid}/refuse")]
    public Task<IActionResult> Refuse(Guid entry, ReasonForm form, CancellationToken cancellationToken) => AnswerAsync(
        id => _draws.RefuseAsync(entry, id, form.Reason ?? "", cancellationToken), S["You have refused. The next in order takes your place."], cancellationToken);

    private async Task<IActionResult> AnswerAsync(Func<Guid, Task<Result?>> command, string notice, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Say why."]);
            return RedirectToAction(nameof(Index));
        }

        return await _pool.FindMineAsync(cancellationToken) is { } expert
            ? this.AfterCommand(await command(expert.Id), S, notice, RedirectToAction(nameof(Index)))
            : NotFound();
    }
}
