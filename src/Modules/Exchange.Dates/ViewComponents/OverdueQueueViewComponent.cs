using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Dates.ViewComponents;

/// <summary>What is overdue anywhere: lenders, complaints, licences, the operator's own promises; on the operator's overview.</summary>
internal sealed class OverdueQueueViewComponent : ViewComponent
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<OverdueQueueViewComponent> S;

    public OverdueQueueViewComponent(AppDbContext db, SiteClock clock, IStringLocalizer<OverdueQueueViewComponent> localizer)
    {
        _db = db;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var today = _clock.Today;
        var overdue = _db.Set<Deadline>().AsNoTracking().Where(d => d.State == DeadlineState.Open && d.DueOn < today);
        var count = await overdue.CountAsync(HttpContext.RequestAborted);
        var own = count == 0 ? 0 : await overdue.CountAsync(d => d.PartyId == null, HttpContext.RequestAborted);
        return View("Default", new QueueCard(
            S["Overdue deadlines"], "/Admin/Deadlines?show=overdue", count, null, own == 0 ? null : S["{0} of them our own", own].Value, IsOverdue: count > 0));
    }
}
