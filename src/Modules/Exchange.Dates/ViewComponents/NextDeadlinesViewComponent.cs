using Exchange.Dates.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Dates.ViewComponents;

/// <summary>My desk: what is due next.</summary>
[ViewComponent(Name = "NextDeadlines")]
internal sealed class NextDeadlinesViewComponent : ViewComponent
{
    private readonly DeadlineQueries _deadlines;
    private readonly ICurrentParty _party;

    public NextDeadlinesViewComponent(DeadlineQueries deadlines, ICurrentParty party)
    {
        _deadlines = deadlines;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync() => await _party.GetAsync(HttpContext.RequestAborted) is { } current
        ? View(await _deadlines.NextAsync(current.Party.Id, 5, HttpContext.RequestAborted))
        : Content("");
}
