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

    private readonly EditorPages _pages;
    private readonly IStringLocalizer<OwnTextsViewComponent> S;

    public OwnTextsViewComponent(EditorPages pages, IStringLocalizer<OwnTextsViewComponent> localizer)
    {
        _pages = pages;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (mine, scheduled) = await _pages.OwnAsync(Days, HttpContext.RequestAborted);
        return View("Default", new QueueCard(
            S["My drafts"], mine == 0 && scheduled > 0 ? "/Admin/Content?state=Scheduled" : "/Admin/Content?state=Draft", mine,
            scheduled > 0 ? S["{0} become public within seven days", scheduled].Value : null));
    }
}
