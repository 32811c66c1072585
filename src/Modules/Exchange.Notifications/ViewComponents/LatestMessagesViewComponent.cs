using Exchange.Notifications.Contracts;
using Exchange.Notifications.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Notifications.ViewComponents;

/// <summary>My desk: the newest unread messages.</summary>
[ViewComponent(Name = "LatestMessages")]
public sealed class LatestMessagesViewComponent : ViewComponent
{
    private readonly IInbox _inbox;

    public LatestMessagesViewComponent(IInbox inbox) => _inbox = inbox;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var unread = await _inbox.ListAsync(unreadOnly: true, 1, HttpContext.RequestAborted);
        return View(new MessagesModel(unread with { Items = [.. unread.Items.Take(5)] }, UnreadOnly: true, unread.Total));
    }
}
