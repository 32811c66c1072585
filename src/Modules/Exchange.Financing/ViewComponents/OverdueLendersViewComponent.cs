using Exchange.Financing.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.ViewComponents;

/// <summary>Lenders beyond their clock, on the operator's overview.</summary>
internal sealed class OverdueLendersViewComponent : ViewComponent
{
    private readonly AdminDossiers _dossiers;
    private readonly IStringLocalizer<OverdueLendersViewComponent> S;

    public OverdueLendersViewComponent(AdminDossiers dossiers, IStringLocalizer<OverdueLendersViewComponent> localizer)
    {
        _dossiers = dossiers;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var overdue = await _dossiers.CountOverdueAsync(HttpContext.RequestAborted);
        return View("Default", new QueueCard(S["Lenders beyond their clock"], "/Admin/Financing?show=overdue", overdue, IsOverdue: overdue > 0));
    }
}
