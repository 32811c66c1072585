using Exchange.Events.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Events.ViewComponents;

/// <summary>In the editor: the campaigns that an event can belong to.</summary>
internal sealed class CampaignChoiceViewComponent : ViewComponent
{
    private readonly EventLists _lists;

    public CampaignChoiceViewComponent(EventLists lists) => _lists = lists;

    /// <param name="chosen">Id of the campaign that stands in the field.</param>
    public async Task<IViewComponentResult> InvokeAsync(string? chosen)
    {
        ViewData["Chosen"] = chosen;
        return View(await _lists.CampaignsAsync(HttpContext.RequestAborted));
    }
}
