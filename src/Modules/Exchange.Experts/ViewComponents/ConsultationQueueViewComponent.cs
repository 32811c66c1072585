using Exchange.Experts.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.ViewComponents;

/// <summary>Consultations without an expert and those that are overdue, on the operator's overview.</summary>
[ViewComponent(Name = "ConsultationQueue")]
internal sealed class ConsultationQueueViewComponent : ViewComponent
{
    private readonly TicketQueries _queries;
    private readonly IStringLocalizer<ConsultationQueueViewComponent> S;

    public ConsultationQueueViewComponent(TicketQueries queries, IStringLocalizer<ConsultationQueueViewComponent> localizer)
    {
        _queries = queries;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (open, overdue) = await _queries.CountAsync(HttpContext.RequestAborted);
        var warning = overdue > 0 ? S["{0} beyond the service time", overdue].Value : null;
        return View("Default", new QueueCard(S["Consultations without an expert"], "/Admin/Consultations", open, null, warning, IsOverdue: overdue > 0));
    }
}
