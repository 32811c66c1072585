using Exchange.Framework.Widgets;
using Exchange.Providers.Services;
using Exchange.Providers.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.ViewComponents;

/// <summary>What of the providers waits for the operator.</summary>
internal sealed class ProviderQueueViewComponent : ViewComponent
{
    private readonly ProviderPages _pages;
    private readonly IStringLocalizer<ProviderQueueViewComponent> S;

    public ProviderQueueViewComponent(ProviderPages pages, IStringLocalizer<ProviderQueueViewComponent> localizer)
    {
        _pages = pages;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var counts = (await _pages.QueueAsync("licences", new ProviderFilter(), 1, HttpContext.RequestAborted)).Counts;
        var (licences, cases, complaints, ending) = (counts["licences"], counts["cases"], counts["complaints"], counts["ending"]);
        var others = cases + complaints == 0 ? null : S["Cases: {0}, complaints: {1}", cases, complaints].Value;
        var warning = ending == 0 ? null : S["Licences that end within {0} days: {1}", ProviderPages.EndingDays, ending].Value;
        return View("Default", new QueueCard(S["Licences of providers to check"], "/Admin/Providers", licences, others, warning));
    }
}
