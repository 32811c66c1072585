using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Exchange.Policies.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Policies.ViewComponents;

/// <summary>Comments on drafts that nobody has read yet.</summary>
[ViewComponent(Name = "CommentQueue")]
internal sealed class CommentQueueViewComponent : ViewComponent
{
    private readonly PolicyComments _comments;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<CommentQueueViewComponent> S;

    public CommentQueueViewComponent(PolicyComments comments, SiteClock clock, IStringLocalizer<CommentQueueViewComponent> localizer)
    {
        _comments = comments;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (count, oldest) = await _comments.WaitingAsync(HttpContext.RequestAborted);
        return View("Default", new QueueCard(
            S["Comments on drafts"], "/Admin/PolicyComments", count,
            oldest is { } since ? S["The oldest was written on {0}", DisplayText.Date(SiteClock.ToDate(since))].Value : null,
            Age: _clock.Now - oldest));
    }
}
