using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Users.Controllers;

/// <summary>After signing in again: shows what was typed when the session ran out, and sends it on one click.</summary>
[Area("Exchange.Users")]
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResumeController : Controller
{
    private readonly KeptForms _forms;

    public ResumeController(KeptForms forms) => _forms = forms;

    [HttpGet("/resume/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _forms.FindAsync(id, HttpContext, cancellationToken) is { } kept && Url.IsLocalUrl(kept.Path)
            ? View(kept)
            : NotFound();
}
