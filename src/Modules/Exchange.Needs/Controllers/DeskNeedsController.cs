using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;
using Exchange.Needs.Services;
using Exchange.Needs.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Controllers;

/// <summary>A firm's needs, from one form to the end.</summary>
[Area("Exchange.Needs")]
[Authorize]
[Route("desk/needs")]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class DeskNeedsController : Controller
{
    private const string Draft = "need";

    private readonly NeedDesk _desk;
    private readonly NeedPages _pages;
    private readonly IStringLocalizer<DeskNeedsController> S;

    public DeskNeedsController(NeedDesk desk, NeedPages pages, IStringLocalizer<DeskNeedsController> localizer)
    {
        _desk = desk;
        _pages = pages;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(NeedState? state, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _pages.ListMineAsync(state, page, cancellationToken));

    /// <param name="q">What somebody has looked for in vain.</param>
    /// <param name="node">Code of a technology.</param>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? q, string? node, CancellationToken cancellationToken) =>
        View("Edit", await _pages.NewAsync(null, q, node, cancellationToken));

    /// <param name="next"><c>submit</c> also submits it.</param>
    [HttpPost("new"), Once, ForManagers]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NeedForm form, string? next, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var submits = next == "submit";
            var created = await _desk.CreateAsync(form, submits, cancellationToken);
            if (created.Succeeded)
            {
                this.DraftDone(Draft);
                this.Notice(submits ? S["Submitted. You will be told as soon as it has been reviewed."] : S["The draft {0} is kept. Nobody else sees it yet.", created.Value]);
                return RedirectToAction(nameof(Manage), new { number = created.Value });
            }

            Show(created);
        }

        return View("Edit", await _pages.NewAsync(form, null, null, cancellationToken));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Manage(string number, int page = 1, CancellationToken cancellationToken = default) =>
        await _pages.ManageAsync(number, page, cancellationToken) is { } found ? View(found) : NotFound();

    [HttpGet("{number}/edit")]
    public async Task<IActionResult> Edit(string number, CancellationToken cancellationToken) =>
        await _pages.EditAsync(number, null, false, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/edit"), ForManagers]
    public async Task<IActionResult> Edit(string number, [Bind(Prefix = "Form")] NeedForm form, string? next, CancellationToken cancellationToken)
    {
        var isStale = false;
        if (ModelState.IsValid)
        {
            var submits = next == "submit";
            if (await _desk.SaveAsync(number, form, submits, cancellationToken) is not { } saved)
            {
                return NotFound();
            }

            if (saved.Succeeded)
            {
                this.DraftDone(Draft);
                this.Notice(submits ? S["Submitted. You will be told as soon as it has been reviewed."] : S["Saved."]);
                return RedirectToAction(nameof(Manage), new { number });
            }

            Show(saved);
            isStale = saved.Error == NeedTexts.Stale;
            if (isStale)
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
            }
        }

        return await _pages.EditAsync(number, form, isStale, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{number}/submit"), ForManagers]
    public Task<IActionResult> Submit(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.SubmitAsync(number, version, cancellationToken), number, S["Submitted. You will be told as soon as it has been reviewed."]);

    [HttpPost("{number}/take-back"), ForManagers]
    public Task<IActionResult> TakeBack(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.TakeBackAsync(number, version, cancellationToken), number, S["Taken back. It is a draft again."]);

    [HttpPost("{number}/extend"), ForManagers]
    public Task<IActionResult> Extend(string number, CloseForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.ExtendAsync(number, form, cancellationToken), number, S["The need was prolonged."]);

    [HttpPost("{number}/call"), ForManagers]
    public Task<IActionResult> Call(string number, CloseForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.CallAsync(number, form, cancellationToken), number, S["The need is a call now."]);

    [HttpPost("{number}/close"), ForManagers]
    public Task<IActionResult> Close(string number, CloseForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.CloseAsync(number, form, cancellationToken), number, S["The need is closed."]);

    [HttpPost("{number}/access/{id:guid}/grant"), ForManagers]
    public Task<IActionResult> Grant(string number, Guid id, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.DecideAccessAsync(number, id, true, version, cancellationToken), number, S["The party may read the details."]);

    [HttpPost("{number}/access/{id:guid}/refuse"), ForManagers]
    public Task<IActionResult> Refuse(string number, Guid id, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.DecideAccessAsync(number, id, false, version, cancellationToken), number, S["The party may not read the details."]);

    private void Show(Result result) => ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string notice)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Nothing was changed: the text is too long or a date is not valid."]);
            return RedirectToAction(nameof(Manage), new { number });
        }

        return this.AfterCommand(await command(), S, notice, RedirectToAction(nameof(Manage), new { number }));
    }
}
