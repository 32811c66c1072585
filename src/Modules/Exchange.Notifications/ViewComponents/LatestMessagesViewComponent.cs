using Exchange.Notifications.Services;
using Exchange.Notifications.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Notifications.ViewComponents;

/// <summary>My desk: the newest unread messages.</summary>
[ViewComponent(Name = "LatestMessages")]
internal sealed class LatestMessagesViewComponent : ViewComponent
{
    private readonly Inbox _inbox;

    public LatestMessagesViewComponent(Inbox inbox) => _inbox = inbox;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var unread = await _inbox.ListAsync(unreadOnly: true, 1, HttpContext.RequestAborted);
        return View(new MessagesModel(unread with { Items = [.. unread.Items.Take(5)] }, UnreadOnly: true, unread.Total));
    }
}
