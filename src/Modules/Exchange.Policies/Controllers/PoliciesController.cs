using System.Text;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Policies.Contracts;
using Exchange.Policies.Services;
using Exchange.Policies.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Policies.Controllers;

/// <summary>The policy library: lists, what fits a firm, deadlines, and drafts for comment. The texts themselves are read in the content.</summary>
[Area("Exchange.Policies")]
internal sealed class PoliciesController : Controller
{
    private readonly PolicyLibrary _library;
    private readonly SupportPages _supports;
    private readonly PolicyDeadlines _deadlines;
    private readonly PolicyComments _comments;
    private readonly ICurrentUser _user;
    private readonly IStringLocalizer<PoliciesController> S;

    public PoliciesController(
        PolicyLibrary library, SupportPages supports, PolicyDeadlines deadlines, PolicyComments comments, ICurrentUser user,
        IStringLocalizer<PoliciesController> localizer)
    {
        _library = library;
        _supports = supports;
        _deadlines = deadlines;
        _comments = comments;
        _user = user;
        S = localizer;
    }

    [HttpGet("/policies"), AllowAnonymous]
    public Task<IActionResult> Index(PolicyFilter filter, CancellationToken cancellationToken) => ListAsync(PolicyTypeCodes.Policy, filter, cancellationToken);

    [HttpGet("/laws"), AllowAnonymous]
    public Task<IActionResult> Laws(PolicyFilter filter, CancellationToken cancellationToken) => ListAsync(PolicyTypeCodes.Law, filter, cancellationToken);

    /// <summary>From the number typed to the article in its law.</summary>
    [HttpGet("/laws/{id:guid}/article"), AllowAnonymous]
    public async Task<IActionResult> Article(Guid id, string? number, CancellationToken cancellationToken)
    {
        if (await _library.FindArticleAsync(id, number, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (found.Problem is not null)
        {
            this.ShowProblem(S[found.Problem]);
        }

        return LocalRedirect(found.Url);
    }

    [HttpGet("/policies/calculator"), AllowAnonymous]
    public async Task<IActionResult> Calculator(FirmForm form, CancellationToken cancellationToken) =>
        View(await _supports.PageAsync(form, ModelState.IsValid, cancellationToken));

    [HttpGet("/policies/deadlines"), AllowAnonymous]
    public async Task<IActionResult> Deadlines(CancellationToken cancellationToken) => View(await _deadlines.ListAsync(cancellationToken));

    [HttpGet("/policies/deadlines.ics"), AllowAnonymous]
    public async Task<IActionResult> Calendar(CancellationToken cancellationToken) => File(
        Encoding.UTF8.GetBytes(await _deadlines.WriteCalendarAsync(entry => S[entry.IsComment ? "Comment by: {0}" : "Apply by: {0}", entry.Title], cancellationToken)),
        "text/calendar; charset=utf-8", "policies.ics");

    [HttpGet("/policies/drafts"), AllowAnonymous]
    public async Task<IActionResult> Drafts(int page, CancellationToken cancellationToken) =>
        View(await _comments.DraftsAsync(page, cancellationToken));

    [HttpGet("/policies/drafts/{id:guid}"), AllowAnonymous]
    public async Task<IActionResult> Draft(Guid id, int page, CancellationToken cancellationToken) =>
        await _comments.FindAsync(id, page, cancellationToken) is { } draft ? View(draft) : NotFound();

    [HttpPost("/policies/drafts/{id:guid}"), Authorize, Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Comment(Guid id, [Bind(Prefix = nameof(DraftPage.Form))] CommentForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _comments.WriteAsync(id, form, _user.Id!, cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.DraftDone("comment");
                this.Notice(S["Thank you. Your comment is shown when the office has read it."]);
                return RedirectToAction(nameof(Draft), new { id = id.ToString("N") });
            }

            ModelState.AddModelError("", S[result.Error!, [.. result.Arguments ?? []]]);
        }

        if (await _comments.FindAsync(id, 1, cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        draft.Form = form;
        return View(nameof(Draft), draft);
    }

    private async Task<IActionResult> ListAsync(string type, PolicyFilter filter, CancellationToken cancellationToken) =>
        View("List", await _library.ListAsync(type, filter, cancellationToken));
}
