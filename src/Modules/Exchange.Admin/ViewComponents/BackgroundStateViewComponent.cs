using Exchange.Admin.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.ViewComponents;

/// <summary>On the first page of the operator's desk: whether something in the background needs a hand.</summary>
internal sealed class BackgroundStateViewComponent : ViewComponent
{
    private readonly BackgroundWork _work;
    private readonly IStringLocalizer<BackgroundStateViewComponent> S;

    public BackgroundStateViewComponent(BackgroundWork work, IStringLocalizer<BackgroundStateViewComponent> localizer)
    {
        _work = work;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var counts = await _work.CountAsync(HttpContext.RequestAborted);
        var failed = counts.JobsFailed + counts.EventsFailed + counts.Mails.Dead;
        return View("Default", new QueueCard(
            S["Failed background work"], "/Admin/Background", failed,
            counts.NeedsAttention ? S["{0} jobs, {1} events and {2} mails have failed for good and wait for you.", counts.JobsFailed, counts.EventsFailed, counts.Mails.Dead].Value : null,
            IsOverdue: counts.NeedsAttention));
    }
}
