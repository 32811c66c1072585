using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Framework.Security;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Events.ViewComponents;

/// <summary>On the desk: what one has signed up for.</summary>
internal sealed class EventsDeskViewComponent : ViewComponent
{
    private const int Count = 3;

    private readonly Tickets _tickets;
    private readonly ICurrentUser _user;

    public EventsDeskViewComponent(Tickets tickets, ICurrentUser user)
    {
        _tickets = tickets;
        _user = user;
    }

    public async Task<IViewComponentResult> InvokeAsync() => _user.Id is { } userId
        ? View((await _tickets.ListAsync(userId, 1, HttpContext.RequestAborted)).Items.Where(row => row.State != SignUpState.Withdrawn).Take(Count).ToList())
        : Content("");
}
