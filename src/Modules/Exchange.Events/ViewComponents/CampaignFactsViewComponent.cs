using Exchange.Content.Contracts;
using Exchange.Events.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Events.ViewComponents;

/// <summary>What stands above the text of a campaign: when it comes, and its events.</summary>
internal sealed class CampaignFactsViewComponent : ViewComponent
{
    private readonly EventPages _pages;

    public CampaignFactsViewComponent(EventPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync(ContentPartView part) => View(await _pages.CampaignAsync(part, HttpContext.RequestAborted));
}
