using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Admin.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Controllers;

[Area("Exchange.Admin")]
[Authorize(AdminPermissions.ManageBackgroundWorkName)]
internal sealed class BackgroundWorkController : Controller
{
    private readonly BackgroundWork _work;
    private readonly IStringLocalizer<BackgroundWorkController> S;

    public BackgroundWorkController(BackgroundWork work, IStringLocalizer<BackgroundWorkController> localizer)
    {
        _work = work;
        S = localizer;
    }

    [HttpGet("Admin/Background")]
    public async Task<IActionResult> Index(WorkView? show, int page, CancellationToken cancellationToken)
    {
        var view = show is { } wanted && Enum.IsDefined(wanted) ? wanted : WorkView.JobsFailed;
        return View(await _work.PageAsync(view, PageNumber.Of(page), cancellationToken));
    }

    [HttpPost("Admin/Background/Events/{id:guid}/Retry")]
    public async Task<IActionResult> RetryEvent(Guid id, CancellationToken cancellationToken) =>
        Back(await _work.RetryEventAsync(id, cancellationToken), S["It is tried again now."], WorkView.EventsFailed);

    [HttpPost("Admin/Background/Jobs/{id:guid}/Retry")]
    public async Task<IActionResult> RetryJob(Guid id, CancellationToken cancellationToken) =>
        Back(await _work.RetryJobAsync(id, cancellationToken), S["It is tried again now."], WorkView.JobsFailed);

    [HttpPost("Admin/Background/Jobs/{id:guid}/Cancel")]
    public async Task<IActionResult> CancelJob(Guid id, CancellationToken cancellationToken) =>
        Back(await _work.CancelJobAsync(id, cancellationToken), S["The job has been cancelled."], WorkView.JobsQueued);

    [HttpPost("Admin/Background/Mails/Retry")]
    public async Task<IActionResult> RetryMails(CancellationToken cancellationToken) =>
        Back(await _work.RetryMailsAsync(cancellationToken), S["The mails are sent again now."], WorkView.Mails);

    private RedirectToActionResult Back(bool done, string notice, WorkView view)
    {
        if (done)
        {
            this.Notice(notice);
        }
        else
        {
            this.ShowProblem(S["Nothing was done: its state has changed since this page was opened."]);
        }

        return RedirectToAction(nameof(Index), new { show = view });
    }
}
