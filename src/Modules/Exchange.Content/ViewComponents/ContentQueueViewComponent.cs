using Exchange.Content.Services;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.ViewComponents;

/// <summary>Texts that wait for a second person.</summary>
[ViewComponent(Name = "ContentQueue")]
internal sealed class ContentQueueViewComponent : ViewComponent
{
    private readonly EditorLists _lists;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ContentQueueViewComponent> S;

    public ContentQueueViewComponent(EditorLists lists, SiteClock clock, IStringLocalizer<ContentQueueViewComponent> localizer)
    {
        _lists = lists;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (count, oldest) = await _lists.WaitingAsync(HttpContext.RequestAborted);
        return View("Default", new QueueCard(
            S["Texts to approve"], "/Admin/Content?state=InReview", count,
            oldest is { } since ? S["The oldest was submitted on {0}", DisplayText.Date(SiteClock.ToDate(since))].Value : null,
            Age: _clock.Now - oldest));
    }
}
