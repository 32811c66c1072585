using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;
using Exchange.Investing.Security;
using Exchange.Investing.Services;
using Exchange.Investing.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.Controllers;

/// <summary>The operator plans roadshows, gives slots and takes attendance.</summary>
[Area("Exchange.Investing")]
[Authorize(InvestingPermissions.ManageRoadshowsName)]
[Route("Admin/Roadshows")]
internal sealed class AdminRoadshowsController : Controller
{
    private readonly Roadshows _roadshows;
    private readonly RoadshowPitches _pitches;
    private readonly RoadshowQueries _queries;
    private readonly IStringLocalizer<AdminRoadshowsController> S;

    public AdminRoadshowsController(
        Roadshows roadshows, RoadshowPitches pitches, RoadshowQueries queries, IStringLocalizer<AdminRoadshowsController> localizer)
    {
        _roadshows = roadshows;
        _pitches = pitches;
        _queries = queries;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(RoadshowState? state, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListForOperatorAsync(state is { } s && Enum.IsDefined(s) ? s : null, page, cancellationToken));

    [HttpGet("New")]
    public IActionResult New() => View(new RoadshowForm());

    [HttpPost("New"), Once]
    public async Task<IActionResult> New(RoadshowForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _roadshows.CreateAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("roadshow");
                this.Notice(S["The session is planned. Look at it, then announce it."]);
                return RedirectToAction(nameof(Show), new { number = result.Value });
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowForOperatorAsync(number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}")]
    public async Task<IActionResult> Save(string number, [Bind(Prefix = "Form")] RoadshowForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _roadshows.ReviseAsync(number, form, cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Saved."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
            Response.StatusCode = result.Error == InvestingTexts.Stale ? 409 : 200;
        }

        if (await _queries.ShowForOperatorAsync(number, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.Remove("Form.Version");
        form.Version = page.Session.Version;
        return View(nameof(Show), page);
    }

    [HttpPost("{number}/announce"), Once]
    public Task<IActionResult> Announce(string number, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _roadshows.AnnounceAsync(number, cancellationToken), S["The session is announced. Owners apply, investors sign up."]);

    [HttpPost("{number}/cancel"), Once]
    public Task<IActionResult> Cancel(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _roadshows.CancelAsync(number, form.Reason, cancellationToken), S["The session is cancelled. All who take part are told."]);

    [HttpPost("{number}/applications/{id:guid}/give"), Once]
    public Task<IActionResult> Give(string number, Guid id, int slot, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _pitches.GiveAsync(number, id, slot, cancellationToken), S["The slot is given. The owner is told."]);

    [HttpPost("{number}/applications/{id:guid}/move"), Once]
    public Task<IActionResult> Move(string number, Guid id, bool later, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _pitches.MoveAsync(number, id, later, cancellationToken), S["The slot is moved. The owners concerned are told and confirm anew."]);

    [HttpPost("{number}/applications/{id:guid}/refuse"), Once]
    public Task<IActionResult> Refuse(string number, Guid id, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _pitches.RefuseAsync(number, id, form.Reason, cancellationToken), S["The application is refused. The owner is told."]);

    [HttpPost("{number}/attendance"), Once]
    public Task<IActionResult> Attendance(string number, List<Guid> attended, CancellationToken cancellationToken) =>
        DoneAsync(number, () => _roadshows.TakeAttendanceAsync(number, attended, cancellationToken), S["Attendance is saved."]);

    private async Task<IActionResult> DoneAsync(string number, Func<Task<Result?>> command, string notice)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Please fill in this field."]);
            return RedirectToAction(nameof(Show), new { number });
        }

        return this.AfterCommand(await command(), S, notice, RedirectToAction(nameof(Show), new { number }));
    }
}
