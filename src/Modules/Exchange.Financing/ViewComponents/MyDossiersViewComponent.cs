using Exchange.Financing.Services;
using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.ViewComponents;

/// <summary>The acting firm's dossiers under way; nothing for who has none.</summary>
internal sealed class MyDossiersViewComponent : ViewComponent
{
    private readonly DossierPages _pages;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<MyDossiersViewComponent> S;

    public MyDossiersViewComponent(DossierPages pages, ICurrentParty party, IStringLocalizer<MyDossiersViewComponent> localizer)
    {
        _pages = pages;
        _party = party;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await _party.GetAsync(cancellationToken) is not { } acting)
        {
            return Content("");
        }

        var (underWay, waiting, overdue, asked) = await _pages.CountAsync(acting.Party.Id, cancellationToken);
        return underWay == 0
            ? Content("")
            : View("Default", new QueueCard(
                S["Financing dossiers under way"], asked is null ? "/desk/financing" : "/desk/financing/" + asked, underWay,
                waiting switch { 0 => null, 1 => S["One lender asks you for more"].Value, _ => S["{0} lenders ask you for more", waiting].Value },
                overdue switch { 0 => null, 1 => S["One lender is overdue"].Value, _ => S["{0} lenders are overdue", overdue].Value }));
    }
}
