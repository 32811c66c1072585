using Exchange.Framework.Mvc;
using Exchange.Needs.Contracts;
using Exchange.Needs.Services;
using Exchange.Needs.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.Controllers;

/// <summary>The operator's queue of needs and the decisions on them.</summary>
[Area("Exchange.Needs")]
[Authorize(NeedPermissions.ReviewNeedsName)]
[Route("Admin/Needs")]
internal sealed class AdminNeedsController : Controller
{
    private readonly NeedReviews _reviews;
    private readonly IStringLocalizer<AdminNeedsController> S;

    public AdminNeedsController(NeedReviews reviews, IStringLocalizer<AdminNeedsController> localizer)
    {
        _reviews = reviews;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(NeedState state = NeedState.Submitted, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _reviews.QueueAsync(Enum.IsDefined(state) ? state : NeedState.Submitted, page, cancellationToken));

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _reviews.ShowAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/approve"), Once]
    public Task<IActionResult> Approve(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ApproveAsync(number, version, cancellationToken), number, S["The need is published."]);

    [HttpPost("{number}/return"), Once]
    public Task<IActionResult> Return(string number, ReviewForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ReturnAsync(number, form, cancellationToken), number, S["The need was returned to the firm."]);

    [HttpPost("{number}/remove"), Once]
    public Task<IActionResult> Remove(string number, ReviewForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.RemoveAsync(number, form, cancellationToken), number, S["The need was taken down."]);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string notice)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Nothing was changed: the text is too long or a date is not valid."]);
            return RedirectToAction(nameof(Show), new { number });
        }

        return this.AfterCommand(await command(), S, notice, RedirectToAction(nameof(Index)), RedirectToAction(nameof(Show), new { number }));
    }
}
