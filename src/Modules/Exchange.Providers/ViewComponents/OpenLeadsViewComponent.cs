using Exchange.Framework.Widgets;
using Exchange.Providers.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.ViewComponents;

/// <summary>Questions that wait for the acting provider's answer; nothing for everybody else.</summary>
internal sealed class OpenLeadsViewComponent : ViewComponent
{
    private readonly ProviderLeads _leads;
    private readonly IStringLocalizer<OpenLeadsViewComponent> S;

    public OpenLeadsViewComponent(ProviderLeads leads, IStringLocalizer<OpenLeadsViewComponent> localizer)
    {
        _leads = leads;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = await _leads.ListAsync(sent: false, 1, HttpContext.RequestAborted);
        return page.HasProfile ? View("Default", new QueueCard(S["Questions to your services"], "/desk/leads", page.Open, null)) : Content("");
    }
}
