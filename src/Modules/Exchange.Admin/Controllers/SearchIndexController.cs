using Exchange.Admin.Contracts;
using Exchange.Admin.Services;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Admin.Controllers;

[Area("Exchange.Admin")]
[Authorize(AdminPermissions.ManageSearchName)]
internal sealed class SearchIndexController : Controller
{
    private readonly IndexRebuild _rebuild;
    private readonly IStringLocalizer<SearchIndexController> S;

    public SearchIndexController(IndexRebuild rebuild, IStringLocalizer<SearchIndexController> localizer)
    {
        _rebuild = rebuild;
        S = localizer;
    }

    [HttpGet("Admin/Index")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _rebuild.GetAsync(cancellationToken));

    [HttpPost("Admin/Index/Rebuild")]
    public async Task<IActionResult> Rebuild(CancellationToken cancellationToken)
    {
        var started = await _rebuild.StartAsync(cancellationToken);
        if (started.Succeeded)
        {
            this.Notice(S["The rebuild has been started."]);
        }
        else
        {
            this.ShowProblem(started, S);
        }

        return RedirectToAction(nameof(Index));
    }
}
