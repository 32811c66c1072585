using Exchange.Framework.Security;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.Controllers;

/// <summary>Asks, after signing in, for consent to the editions of terms and privacy policy that are new to the person.</summary>
[Area("Exchange.Users")]
[Authorize]
[Route("/Account/Consent")]
internal sealed class ConsentController : Controller
{
    private readonly Accounts _accounts;
    private readonly IAuthorizationService _authorization;

    public ConsentController(Accounts accounts, IAuthorizationService authorization)
    {
        _accounts = accounts;
        _authorization = authorization;
    }

    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken)
    {
        var pending = await _accounts.GetPendingConsentsAsync(cancellationToken);
        return pending.Count == 0 ? await BackAsync(returnUrl) : View(new ConsentModel(pending, returnUrl));
    }

    [HttpPost("")]
    public async Task<IActionResult> Give(string? returnUrl, CancellationToken cancellationToken)
    {
        await _accounts.ConsentAsync(cancellationToken);
        return await BackAsync(returnUrl);
    }

    // Where nothing was asked for, each goes to the own desk.
    private async Task<LocalRedirectResult> BackAsync(string? returnUrl) => LocalRedirect(
        Url.IsLocalUrl(returnUrl) ? returnUrl
        : (await _authorization.AuthorizeAsync(User, OperatorPermissions.AccessAdminPanelName)).Succeeded ? "/Admin"
        : "/desk");
}
