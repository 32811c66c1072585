using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Parties.ViewComponents;

/// <summary>Above the menu of the desk: for whom the person acts, which decides what every page of the desk shows.</summary>
internal sealed class ActingForViewComponent : ViewComponent
{
    private readonly ICurrentParty _party;

    public ActingForViewComponent(ICurrentParty party) => _party = party;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _party.GetAsync(HttpContext.RequestAborted));
}
