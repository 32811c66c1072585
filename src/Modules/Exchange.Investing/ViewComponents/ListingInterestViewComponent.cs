using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Investing.ViewComponents;

/// <summary>On the owner's record of a listing (route value <c>number</c>): how many investors are interested in it.</summary>
internal sealed class ListingInterestViewComponent : ViewComponent
{
    private readonly InvestingQueries _queries;
    private readonly ICurrentParty _party;

    public ListingInterestViewComponent(InvestingQueries queries, ICurrentParty party)
    {
        _queries = queries;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var stop = HttpContext.RequestAborted;
        return RouteData.Values["number"] is string number
            && await _party.GetAsync(stop) is { } acting
            && await _queries.CountInterestAsync(acting.Party.Id, number, stop) is { } interest
                ? View("Default", interest)
                : Content("");
    }
}
