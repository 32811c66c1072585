using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.Services;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Controllers;

/// <summary>The operator draws experts for a matter: first the list and the fingerprint, then the lot.</summary>
[Area("Exchange.Experts")]
[Authorize(ExpertPermissions.ManageExpertsName)]
[Route("Admin/Draws")]
internal sealed class AdminDrawsController : Controller
{
    private readonly ExpertDraws _draws;
    private readonly DrawQueries _queries;
    private readonly ExpertQueries _experts;
    private readonly IStringLocalizer<AdminDrawsController> S;

    public AdminDrawsController(ExpertDraws draws, DrawQueries queries, ExpertQueries experts, IStringLocalizer<AdminDrawsController> localizer)
    {
        _draws = draws;
        _queries = queries;
        _experts = experts;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View(await _queries.ListAsync(page, cancellationToken));

    [HttpGet("New")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(await NewPageAsync(new DrawForm(), cancellationToken));

    [HttpPost("New"), Once]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] DrawForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _draws.CommitAsync(form, isDemo: false, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["The list and the fingerprint of the secret are published. Enter the public value when it is known; somebody else confirms it."]);
                return RedirectToAction(nameof(Show), new { number = result.Value });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return View(await NewPageAsync(form, cancellationToken));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(number, forOperator: true, null, cancellationToken) is { } draw ? View(draw) : NotFound();

    [HttpPost("{number}/value"), Once]
    public async Task<IActionResult> EnterValue(string number, [Bind(Prefix = "Form")] PublicValueForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _draws.EnterValueAsync(number, form.Version, form.ToTyped(), cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Entered. Nothing is drawn before somebody else has compared and confirmed it."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        // The draw may have changed since: what is sent again is sent on its present state.
        ModelState.Remove("Form.Version");
        return await _queries.ShowAsync(number, forOperator: true, form, cancellationToken) is { } page ? View("Show", page) : NotFound();
    }

    [HttpPost("{number}/draw"), Once]
    public Task<IActionResult> Draw(string number, long version, CancellationToken cancellationToken) => DoneAsync(
        () => _draws.DrawAsync(number, version, cancellationToken), number, S["Drawn. The seed and the order are published, and the experts are asked."]);

    [HttpPost("{number}/cancel"), Once]
    public async Task<IActionResult> Cancel(string number, ReasonForm form, CancellationToken cancellationToken)
    {
        var state = DrawState.Cancelled;
        return await DoneAsync(
            async () =>
            {
                var result = await _draws.CancelAsync(number, form.Version, form.Reason, cancellationToken);
                state = result is { Succeeded: true } ? result.Value : state;
                return result;
            },
            number,
            () => state == DrawState.Cancelled ? S["The draw is given up."] : S["Asked. The public value can be known already: somebody else gives the draw up."]);
    }

    [HttpPost("{number}/entries/{entry:guid}/accept"), Once]
    public Task<IActionResult> Accept(string number, Guid entry, CancellationToken cancellationToken) => DoneAsync(
        () => _draws.AcceptAsync(entry, null, cancellationToken), number, S["The expert has accepted."]);

    [HttpPost("{number}/entries/{entry:guid}/refuse"), Once]
    public Task<IActionResult> Refuse(string number, Guid entry, ReasonForm form, CancellationToken cancellationToken) => DoneAsync(
        () => _draws.EnterRefusalAsync(entry, form.Reason, cancellationToken), number, S["Entered. Somebody else confirms it, then the next in order takes the place."]);

    [HttpPost("{number}/entries/{entry:guid}/confirm"), Once]
    public Task<IActionResult> ConfirmRefusal(string number, Guid entry, CancellationToken cancellationToken) => DoneAsync(
        () => _draws.ConfirmRefusalAsync(entry, cancellationToken), number, S["The next in order takes the place."]);

    [HttpPost("{number}/entries/{entry:guid}/drop"), Once]
    public Task<IActionResult> DropRefusal(string number, Guid entry, CancellationToken cancellationToken) => DoneAsync(
        () => _draws.DropRefusalAsync(entry, cancellationToken), number, S["The expert's reply is awaited again."]);

    private async Task<NewDrawPage> NewPageAsync(DrawForm form, CancellationToken cancellationToken) =>
        new(form, _experts.Topics, await _queries.GetLotteryAsync(cancellationToken));

    private Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string notice) => DoneAsync(command, number, () => notice);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, Func<string> notice)
    {
        var page = RedirectToAction(nameof(Show), new { number });
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Say why."]);
            return page;
        }

        var result = await command();
        return this.AfterCommand(result, S, notice(), page);
    }
}
