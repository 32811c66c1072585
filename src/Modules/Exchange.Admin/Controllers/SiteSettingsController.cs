using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Controllers;

[Area("Exchange.Admin")]
[Authorize(AdminPermissions.ManageSettingsName)]
internal sealed class SiteSettingsController : Controller
{
    private readonly SettingsEditor _editor;
    private readonly IStringLocalizer<SiteSettingsController> S;

    public SiteSettingsController(SettingsEditor editor, IStringLocalizer<SiteSettingsController> localizer)
    {
        _editor = editor;
        S = localizer;
    }

    [HttpGet("Admin/Settings")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _editor.ListAsync(cancellationToken));

    [HttpGet("Admin/Settings/{name}")]
    public async Task<IActionResult> Edit(string name, CancellationToken cancellationToken) =>
        await _editor.ReadAsync(name, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("Admin/Settings/{name}")]
    public async Task<IActionResult> Save(string name, CancellationToken cancellationToken)
    {
        if (_editor.Sections.FirstOrDefault(s => s.Type.Name == name) is not { } section)
        {
            return NotFound();
        }

        var form = await Request.ReadFormAsync(cancellationToken);
        if (await _editor.WriteAsync(section, form, cancellationToken) is { } page)
        {
            Response.StatusCode = page.Stored.Count > 0 ? 409 : 200;
            return View(nameof(Edit), page);
        }

        this.Notice(S["The settings have been saved."]);
        return RedirectToAction(nameof(Index));
    }
}
