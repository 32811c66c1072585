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

    public ConsentController(Accounts accounts) => _accounts = accounts;

    [HttpGet("")]
    public async Task<IActionResult> Show(string? returnUrl, CancellationToken cancellationToken)
    {
        var pending = await _accounts.GetPendingConsentsAsync(cancellationToken);
        return pending.Count == 0 ? Back(returnUrl) : View(new ConsentModel(pending, returnUrl));
    }

    [HttpPost("")]
    public async Task<IActionResult> Give(string? returnUrl, CancellationToken cancellationToken)
    {
        await _accounts.ConsentAsync(cancellationToken);
        return Back(returnUrl);
    }

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/desk");
}
