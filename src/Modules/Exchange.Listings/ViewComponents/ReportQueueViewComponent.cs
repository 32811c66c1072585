using Exchange.Framework.Widgets;
using Exchange.Listings.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.ViewComponents;

/// <summary>Reports about listings that wait for a decision, on the operator's overview.</summary>
internal sealed class ReportQueueViewComponent : ViewComponent
{
    private readonly ListingReports _reports;
    private readonly IStringLocalizer<ReportQueueViewComponent> S;

    public ReportQueueViewComponent(ListingReports reports, IStringLocalizer<ReportQueueViewComponent> localizer)
    {
        _reports = reports;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var total = (await _reports.ListAsync(all: false, 1, HttpContext.RequestAborted)).Rows.Total;
        return View("Default", new QueueCard(
            S["Reports about listings"], "/Admin/ListingReports", total, total == 0 ? null : S["Decide them before other work: the listing may have to be taken down."].Value));
    }
}
