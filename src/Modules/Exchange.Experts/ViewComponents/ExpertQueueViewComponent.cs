using Exchange.Experts.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.ViewComponents;

/// <summary>Experts to admit, on the operator's overview.</summary>
[ViewComponent(Name = "ExpertQueue")]
internal sealed class ExpertQueueViewComponent : ViewComponent
{
    private readonly ExpertQueries _queries;
    private readonly IStringLocalizer<ExpertQueueViewComponent> S;

    public ExpertQueueViewComponent(ExpertQueries queries, IStringLocalizer<ExpertQueueViewComponent> localizer)
    {
        _queries = queries;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync() => View(
        "Default", new QueueCard(S["Experts waiting for admission"], "/Admin/Experts?state=Applied", await _queries.CountAppliedAsync(HttpContext.RequestAborted)));
}
