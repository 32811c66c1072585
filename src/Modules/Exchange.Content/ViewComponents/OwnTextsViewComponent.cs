using Exchange.Content.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.ViewComponents;

/// <summary>The editor's own drafts, and what the schedule publishes in the days to come.</summary>
[ViewComponent(Name = "OwnTexts")]
internal sealed class OwnTextsViewComponent : ViewComponent
{
    private const int Days = 7;

    private readonly EditorLists _lists;
    private readonly IStringLocalizer<OwnTextsViewComponent> S;

    public OwnTextsViewComponent(EditorLists lists, IStringLocalizer<OwnTextsViewComponent> localizer)
    {
        _lists = lists;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (mine, scheduled) = await _lists.OwnAsync(Days, HttpContext.RequestAborted);
        return View("Default", new QueueCard(
            S["My drafts"], mine == 0 && scheduled > 0 ? "/Admin/Content?state=Scheduled" : "/Admin/Content?mine=true", mine,
            scheduled > 0 ? S["{0} become public within seven days", scheduled].Value : null));
    }
}
