using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Investing.ViewComponents;

/// <summary>On the page of a listing, whose number stands in the address: keep it in sight.</summary>
internal sealed class ShortlistButtonViewComponent : ViewComponent
{
    private readonly InvestingQueries _queries;
    private readonly ICurrentParty _party;

    public ShortlistButtonViewComponent(InvestingQueries queries, ICurrentParty party)
    {
        _queries = queries;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync() =>
        RouteData.Values["number"] is string number
        && await _party.GetAsync(HttpContext.RequestAborted) is { } acting
        && await _queries.FindButtonAsync(acting, number, HttpContext.RequestAborted) is { } button
            ? View("Default", button)
            : Content("");
}
