using Exchange.Dates.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Dates.ViewComponents;

/// <summary>My desk: what is due next.</summary>
[ViewComponent(Name = "NextDeadlines")]
public sealed class NextDeadlinesViewComponent : ViewComponent
{
    private readonly DeadlineQueries _deadlines;
    private readonly ICurrentParty _party;

    public NextDeadlinesViewComponent(IServiceProvider services, ICurrentParty party)
    {
        // The service is internal, and a public component may not name it in its signature.
        _deadlines = services.GetRequiredService<DeadlineQueries>();
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync() => await _party.GetAsync(HttpContext.RequestAborted) is { } current
        ? View(await _deadlines.NextAsync(current.Party.Id, 5, HttpContext.RequestAborted))
        : Content("");
}
