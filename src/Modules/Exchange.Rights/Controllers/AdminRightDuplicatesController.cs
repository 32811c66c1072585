using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Controllers;

/// <summary>Records of the register that may be the same right, and their merging.</summary>
[Area("Exchange.Rights")]
[Route("Admin/Duplicates/Rights")]
[Authorize(RightsPermissions.ManageRightsName)]
internal sealed class AdminRightDuplicatesController : Controller
{
    private readonly RightDuplicates _duplicates;
    private readonly RightMerges _merges;
    private readonly IStringLocalizer<AdminRightDuplicatesController> S;

    public AdminRightDuplicatesController(RightDuplicates duplicates, RightMerges merges, IStringLocalizer<AdminRightDuplicatesController> localizer)
    {
        _duplicates = duplicates;
        _merges = merges;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, int page, CancellationToken cancellationToken) =>
        View(await _duplicates.ListAsync(show, page, cancellationToken));

    /// <summary>Two patents by their numbers, whether anybody suspects them or not.</summary>
    [HttpGet("find")]
    public async Task<IActionResult> Find(string? goes, string? stays, CancellationToken cancellationToken)
    {
        if (await _merges.FindPairAsync(goes, stays, cancellationToken) is { } pair)
        {
            return RedirectToAction(nameof(Compare), new { goes = pair.Goes.ToString("N"), stays = pair.Stays.ToString("N") });
        }

        this.ShowProblem(S["Enter the numbers of two patents that stand in the register."]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Side by side, before anything is decided.</summary>
    [HttpGet("compare")]
    public async Task<IActionResult> Compare(Guid goes, Guid stays, CancellationToken cancellationToken) =>
        await _merges.CompareAsync(goes, stays, null, cancellationToken) is { } page ? View("Merge", page) : NotFound();

    [HttpPost("propose"), Once]
    public async Task<IActionResult> Propose([Bind(Prefix = "Form")] RightMergeForm form, CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid ? await _merges.ProposeAsync(form, cancellationToken) : Result<Guid>.Fail("Please give the reason.", nameof(form.Reason));
        if (result is { Succeeded: true })
        {
            this.Notice(S["Proposed. A second person has to confirm it."]);
            return RedirectToAction(nameof(Show), new { id = result.Value.ToString("N") });
        }

        return await AgainAsync(form, result, cancellationToken);
    }

    /// <summary>They are two: the pair is not asked about again.</summary>
    [HttpPost("two"), Once]
    public async Task<IActionResult> NoteTwo([Bind(Prefix = "Form")] RightMergeForm form, CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid ? await _merges.NoteTwoAsync(form, cancellationToken) : Result.Fail("Please give the reason.", nameof(form.Reason));
        if (result is { Succeeded: true })
        {
            this.Notice(S["Noted: they are two."]);
            return RedirectToAction(nameof(Index));
        }

        return await AgainAsync(form, result, cancellationToken);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _merges.ReadAsync(id, cancellationToken) is { } page ? View("Merge", page) : NotFound();

    [HttpPost("{id:guid}/confirm"), Once]
    public async Task<IActionResult> Confirm(Guid id, CancellationToken cancellationToken) =>
        After(id, await _merges.ConfirmAsync(id, cancellationToken), S["Merged. Everything has followed; the record below says what."]);

    [HttpPost("{id:guid}/refuse"), Once]
    public async Task<IActionResult> Refuse(Guid id, CancellationToken cancellationToken) =>
        After(id, await _merges.RefuseAsync(id, cancellationToken), S["Refused. Nothing was changed."]);

    [HttpPost("{id:guid}/undo"), Once]
    public async Task<IActionResult> Undo(Guid id, string? reason, CancellationToken cancellationToken) =>
        After(id, await _merges.UndoAsync(id, reason, cancellationToken), S["Undone. What had moved is back."]);

    private IActionResult After(Guid id, Result? result, string notice) =>
        this.AfterCommand(result, S, notice, RedirectToAction(nameof(Show), new { id = id.ToString("N") }));

    private async Task<IActionResult> AgainAsync(RightMergeForm form, Result? result, CancellationToken cancellationToken)
    {
        if (result is null || await _merges.CompareAsync(form.Goes, form.Stays, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            ModelState.AddResult(result, S);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Merge", page);
    }
}
