using Exchange.Experts.Domain;
using Exchange.Experts.Security;
using Exchange.Experts.Services;
using Exchange.Experts.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Controllers;

/// <summary>The operator invites, admits and suspends experts.</summary>
[Area("Exchange.Experts")]
[Authorize(ExpertPermissions.ManageExpertsName)]
[Route("Admin/Experts")]
internal sealed class AdminExpertsController : Controller
{
    private readonly ExpertPool _pool;
    private readonly ExpertQueries _queries;
    private readonly IStringLocalizer<AdminExpertsController> S;

    public AdminExpertsController(ExpertPool pool, ExpertQueries queries, IStringLocalizer<AdminExpertsController> localizer)
    {
        _pool = pool;
        _queries = queries;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(ExpertState? state, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListAsync(state is { } s && Enum.IsDefined(s) ? s : null, page, cancellationToken));

    [HttpGet("New")]
    public IActionResult New() => View(new InviteForm());

    [HttpPost("New"), Once]
    public async Task<IActionResult> New(InviteForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _pool.InviteAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["Expert {0} is entered. Whoever has an account is told and declares fields and ties; for others enter them here.", result.Value]);
                return RedirectToAction(nameof(Show), new { number = result.Value });
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}")]
    public async Task<IActionResult> Save(string number, [Bind(Prefix = "Form")] ExpertForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _pool.DeclareForAsync(number, form, cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Saved."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return await _queries.ShowAsync(number, form, cancellationToken) is { } page ? View("Show", page) : NotFound();
    }

    [HttpPost("{number}/admit"), Once]
    public Task<IActionResult> Admit(string number, [Bind(Prefix = "Admit")] AdmitForm form, CancellationToken cancellationToken) => DoneAsync(
        () => _pool.AdmitAsync(number, form.Version, form.ValidUntil!.Value, cancellationToken), number, () => S["The expert is in the pool."]);

    [HttpPost("{number}/suspend"), Once]
    public async Task<IActionResult> Suspend(string number, ReasonForm form, CancellationToken cancellationToken)
    {
        var isOut = true;
        return await DoneAsync(
            async () =>
            {
                var result = await _pool.SuspendAsync(number, form.Version, form.Reason, cancellationToken);
                isOut = result is not { Succeeded: true } || result.Value;
                return result;
            },
            number,
            () => isOut ? S["The expert is out of the pool."] : S["Entered. The expert stands in the list of a draw: somebody else confirms it."]);
    }

    [HttpPost("{number}/suspend/confirm"), Once]
    public Task<IActionResult> ConfirmSuspension(string number, long version, CancellationToken cancellationToken) => DoneAsync(
        () => _pool.ConfirmSuspensionAsync(number, version, cancellationToken), number, () => S["The expert is out of the pool."]);

    [HttpPost("{number}/suspend/drop"), Once]
    public Task<IActionResult> DropSuspension(string number, long version, CancellationToken cancellationToken) => DoneAsync(
        () => _pool.DropSuspensionAsync(number, version, cancellationToken), number, () => S["The expert stays in the pool."]);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, Func<string> notice)
    {
        var page = RedirectToAction(nameof(Show), new { number });
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Please fill in this field."]);
            return page;
        }

        var result = await command();
        return this.AfterCommand(result, S, notice(), page);
    }
}
