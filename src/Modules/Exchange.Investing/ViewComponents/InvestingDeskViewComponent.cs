using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Investing.ViewComponents;

/// <summary>On the desk: interest that waits for an answer, and the shortlist.</summary>
internal sealed class InvestingDeskViewComponent : ViewComponent
{
    private readonly InvestingQueries _queries;
    private readonly ICurrentParty _party;

    public InvestingDeskViewComponent(InvestingQueries queries, ICurrentParty party)
    {
        _queries = queries;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync() => await _party.GetAsync(HttpContext.RequestAborted) is { } acting
        ? View("Default", await _queries.SummariseAsync(acting.Party.Id, HttpContext.RequestAborted))
        : Content("");
}
