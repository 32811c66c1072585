using Exchange.Financing.Services;
using Exchange.Framework.Mvc;
using Exchange.Framework.Widgets;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.ViewComponents;

/// <summary>Dossiers that wait for the acting lender's answer; nothing for who has none.</summary>
internal sealed class OpenRequestsViewComponent : ViewComponent
{
    private readonly LenderInbox _inbox;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<OpenRequestsViewComponent> S;

    public OpenRequestsViewComponent(LenderInbox inbox, ICurrentParty party, IStringLocalizer<OpenRequestsViewComponent> localizer)
    {
        _inbox = inbox;
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

        var (open, overdue, first) = await _inbox.CountAsync(acting.Party.Id, cancellationToken);
        return open == 0
            ? Content("")
            : View("Default", new QueueCard(
                S["Dossiers waiting for your answer"], "/desk/financing/requests", open, S["{0} wait, the first until {1}.", open, DisplayText.Date(first!.Value)], Warning: overdue > 0 ? S["{0} overdue", overdue].Value : null));
    }
}
