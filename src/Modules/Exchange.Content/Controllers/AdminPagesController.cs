using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[Authorize(ContentPermissions.ManageContentName)]
[Route("/Admin/Content")]
internal sealed class AdminPagesController : Controller
{
    private readonly HousePageService _pages;
    private readonly IStringLocalizer<AdminPagesController> _s;

    public AdminPagesController(HousePageService pages, IStringLocalizer<AdminPagesController> localizer)
    {
        _pages = pages;
        _s = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _pages.ListAsync(cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        var form = await _pages.EditAsync(id, cancellationToken);
        return form is null ? NotFound() : View(form);
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, HousePageForm form, CancellationToken cancellationToken)
    {
        var stored = await _pages.EditAsync(id, cancellationToken);
        if (stored is null)
        {
            return NotFound();
        }

        form.Id = id;
        form.Slug = stored.Slug;
        form.Culture = stored.Culture;
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        if (!await _pages.PublishAsync(form, cancellationToken))
        {
            stored = (await _pages.EditAsync(id, cancellationToken))!;
            form.Version = stored.Version;
            // The fields are drawn from the form as sent, its version from the one just read.
            ModelState.Clear();
            Response.StatusCode = 409;
            return View("Conflict", new HousePageConflict(form, stored));
        }

        this.DraftDone("page");
        this.Notice(_s["“{0}” was published.", form.Title!]);
        return RedirectToAction(nameof(Index));
    }
}
