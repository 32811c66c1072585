using Exchange.Framework;
using Exchange.Watching.Services;
using Exchange.Watching.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Watching.Controllers;

/// <summary>Ends the mails about a saved search, from the link of a mail.</summary>
[Area("Exchange.Watching")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SearchEndController : Controller
{
    private readonly SearchDesk _searches;

    public SearchEndController(SearchDesk searches) => _searches = searches;

    /// <summary>A page with a button: programs that look at the links of mails end nothing.</summary>
    [HttpGet("/searches/end/{token}")]
    public async Task<IActionResult> End(string token, CancellationToken cancellationToken) =>
        await _searches.FindToEndAsync(token, cancellationToken) is { } saved ? View(new EndPage(saved.Name, token)) : View("Gone");

    /// <summary>
    /// Sent by the button of the page, and by mailboxes for their own button (RFC 8058): without a cookie or a token of a
    /// form, and without following anything. The address itself is the secret, and all it does is end the mails.
    /// </summary>
    [HttpPost("/searches/end/{token}"), IgnoreAntiforgeryToken, ActionName(nameof(End))]
    public async Task<IActionResult> Ended(string token, CancellationToken cancellationToken) =>
        await _searches.EndAsync(token, cancellationToken) ? View("Ended") : View("Gone");
}
