using Exchange.Framework.Security;
using Exchange.Notifications.Services;
using Exchange.Notifications.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Notifications.ViewComponents;

/// <summary>Top bar: the way to the messages with the number of unread ones.</summary>
[ViewComponent(Name = "InboxBadge")]
internal sealed class InboxBadgeViewComponent : ViewComponent
{
    private readonly Inbox _inbox;
    private readonly ICurrentUser _user;

    public InboxBadgeViewComponent(Inbox inbox, ICurrentUser user)
    {
        _inbox = inbox;
        _user = user;
    }

    public async Task<IViewComponentResult> InvokeAsync() => _user.Id is { } id
        ? View(new InboxBadgeModel(Inbox.Topic(id), await _inbox.CountUnreadAsync(HttpContext.RequestAborted)))
        : Content("");
}
