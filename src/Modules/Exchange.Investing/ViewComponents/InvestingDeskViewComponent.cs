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

    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (await _party.GetAsync(HttpContext.RequestAborted) is not { } acting)
        {
            return Content("");
        }

        var summary = (await _queries.SummariseAsync(acting.Party.Id, HttpContext.RequestAborted)) with { IsInvestor = acting.Party.OrganisationKind == OrganisationKind.Investor };

        // Whoever does not invest is not asked to begin with it.
        return summary is { Watched: 0, ToAnswer: 0, Asked: 0, IsInvestor: false } ? Content("") : View("Default", summary);
    }
}
