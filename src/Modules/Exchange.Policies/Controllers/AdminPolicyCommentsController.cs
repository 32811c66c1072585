using Exchange.Framework.Mvc;
using Exchange.Policies.Services;
using Exchange.Policies.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Policies.Controllers;

/// <summary>The office reads, shows and answers comments on drafts.</summary>
[Area("Exchange.Policies")]
[Authorize(PolicyPermissions.ModerateCommentsName)]
[Route("Admin/PolicyComments")]
internal sealed class AdminPolicyCommentsController : Controller
{
    private readonly PolicyComments _comments;
    private readonly IStringLocalizer<AdminPolicyCommentsController> S;

    public AdminPolicyCommentsController(PolicyComments comments, IStringLocalizer<AdminPolicyCommentsController> localizer)
    {
        _comments = comments;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, int page, CancellationToken cancellationToken)
    {
        ViewData["Show"] = show == "decided" ? "decided" : "waiting";
        return View(await _comments.QueueAsync(show != "decided", page, cancellationToken));
    }

    [HttpPost("{id:guid}"), Once]
    public async Task<IActionResult> Decide(Guid id, DecideForm form, CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid ? await _comments.DecideAsync(id, form, cancellationToken) : Result.Fail("The answer is too long.");
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["Decided."]);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return RedirectToAction(nameof(Index));
    }
}
