using Exchange.Framework.Mvc;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

[Area("Exchange.Users")]
[Authorize]
[Route("/desk/settings/profile")]
internal sealed class ProfileController : Controller
{
    private readonly OwnProfile _profile;
    private readonly IStringLocalizer<ProfileController> S;

    public ProfileController(OwnProfile profile, IStringLocalizer<ProfileController> localizer)
    {
        _profile = profile;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancellationToken) => View(await _profile.GetProfileAsync(cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Edit(ProfileForm form, CancellationToken cancellationToken)
    {
        var stored = await _profile.GetProfileAsync(cancellationToken);
        if (form.Seen is not null && form.Seen != stored.Seen)
        {
            // Saved elsewhere meanwhile: both versions are shown, and a second sending means it.
            ModelState.Remove(nameof(form.Seen));
            form.Seen = stored.Seen;
            ViewData["Stored"] = stored;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(form);
        }

        if (ModelState.IsValid)
        {
            var result = await _profile.SaveProfileAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["Your profile is saved."]);
                return RedirectToAction(nameof(Edit));
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }
}
