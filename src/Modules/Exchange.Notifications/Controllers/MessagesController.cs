using Exchange.Framework.Mvc;
using Exchange.Notifications.Services;
using Exchange.Notifications.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Notifications.Controllers;

[Area("Exchange.Notifications")]
[Authorize]
internal sealed class MessagesController : Controller
{
    private readonly Inbox _inbox;
    private readonly IStringLocalizer<MessagesController> S;

    public MessagesController(Inbox inbox, IStringLocalizer<MessagesController> localizer)
    {
        _inbox = inbox;
        S = localizer;
    }

    [HttpGet("/desk/messages")]
    public async Task<IActionResult> Index(string? show, int page, CancellationToken cancellationToken)
    {
        var unreadOnly = show == "unread";
        var messages = await _inbox.ListAsync(unreadOnly, page, cancellationToken);
        return View(new MessagesModel(messages, unreadOnly, await _inbox.CountUnreadAsync(cancellationToken)));
    }

    /// <summary>The link of the top bar alone, for a page that is told of a new message.</summary>
    [HttpGet("/desk/messages/badge")]
    public IActionResult Badge() => ViewComponent("InboxBadge");

    [HttpPost("/desk/messages/{id:guid}")]
    public async Task<IActionResult> Open(Guid id, CancellationToken cancellationToken)
    {
        var url = await _inbox.OpenAsync(id, cancellationToken);
        return url is null ? NotFound() : LocalRedirect(Url.IsLocalUrl(url) ? url : "/desk/messages");
    }

    [HttpPost("/desk/messages/read")]
    public async Task<IActionResult> ReadAll(CancellationToken cancellationToken)
    {
        await _inbox.MarkAllReadAsync(cancellationToken);
        this.Notice(S["All messages are marked as read."]);
        return RedirectToAction(nameof(Index));
    }
}
