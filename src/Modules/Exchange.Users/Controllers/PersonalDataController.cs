using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

/// <summary>Export of one's own data and closing of the account.</summary>
[Area("Exchange.Users")]
[Authorize]
[Route("/desk/settings/data")]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
internal sealed class PersonalDataController : Controller
{
    private readonly OwnData _data;
    private readonly Accounts _accounts;
    private readonly IStringLocalizer<PersonalDataController> S;

    public PersonalDataController(OwnData data, Accounts accounts, IStringLocalizer<PersonalDataController> localizer)
    {
        _data = data;
        _accounts = accounts;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _accounts.GetGivenConsentsAsync(cancellationToken));

    [HttpPost("export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken) =>
        File(await _data.ExportAsync(cancellationToken), "application/json", "my-data.json");

    [HttpGet("close")]
    public async Task<IActionResult> Close(CancellationToken cancellationToken) =>
        View(new ClosureModel(await _data.GetClosureObstaclesAsync(cancellationToken), new PasswordConfirmation()));

    [HttpPost("close")]
    public async Task<IActionResult> Close([Bind(Prefix = nameof(ClosureModel.Form))] PasswordConfirmation form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _data.CloseAsync(form.CurrentPassword, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["Your account is closed. A mail confirms it."]);
                return LocalRedirect("/");
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"{nameof(ClosureModel.Form)}.{result.Field}" }, S);
        }

        return View(new ClosureModel(await _data.GetClosureObstaclesAsync(cancellationToken), form));
    }
}
