using Exchange.Content.Digests;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Controllers;

/// <summary>Who gets mail about new texts, with the addresses masked; what the owner of an address asks the operator for.</summary>
[Area("Exchange.Content")]
[Authorize(ContentPermissions.ManageDigestsName)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AdminDigestsController : Controller
{
    private readonly DigestDesk _desk;
    private readonly IStringLocalizer<AdminDigestsController> S;

    public AdminDigestsController(DigestDesk desk, IStringLocalizer<AdminDigestsController> localizer)
    {
        _desk = desk;
        S = localizer;
    }

    [HttpGet("/Admin/Digests")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken) => View(await _desk.ListAsync("", page, cancellationToken));

    /// <summary>Posted, so that the address stands in no address bar and no log.</summary>
    [HttpPost("/Admin/Digests/find")]
    public async Task<IActionResult> Find(string? email, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(email) ? RedirectToAction(nameof(Index)) : View(nameof(Index), await _desk.ListAsync(email, 1, cancellationToken));

    [HttpPost("/Admin/Digests/export")]
    public async Task<IActionResult> Export(string? email, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            this.ShowProblem(S["Enter the whole address whose data you want."]);
            return RedirectToAction(nameof(Index));
        }

        Response.Headers.ContentDisposition = "attachment; filename=\"digests.json\"";
        return Json(await _desk.ExportAsync(email, cancellationToken));
    }

    [HttpPost("/Admin/Digests/{id:guid}/delete"), Once]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken)
    {
        if (!await _desk.DeleteAsync(id, cancellationToken))
        {
            return NotFound();
        }

        this.Notice(S["The subscription is deleted."]);
        return RedirectToAction(nameof(Index));
    }
}
