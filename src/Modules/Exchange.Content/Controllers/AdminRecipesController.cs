using Exchange.Content.Recipes;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Controllers;

/// <summary>Texts come in as a recipe. It publishes many at once, so it asks for the right to approve.</summary>
[Area("Exchange.Content")]
[Authorize(ContentPermissions.ManageContentName)]
[Authorize(ContentPermissions.ApproveContentName)]
[Route("/Admin/Content/recipes")]
internal sealed class AdminRecipesController : Controller
{
    private const long RequestLimit = RecipeDesk.MaxBytes + (1 << 20);

    private readonly RecipeDesk _desk;
    private readonly IStringLocalizer<AdminRecipesController> _s;

    public AdminRecipesController(RecipeDesk desk, IStringLocalizer<AdminRecipesController> localizer)
    {
        _desk = desk;
        _s = localizer;
    }

    [HttpGet("")]
    public IActionResult Index() => View();

    [HttpPost(""), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
    public async Task<IActionResult> Index(IFormFile? upload, CancellationToken cancellationToken)
    {
        var kept = await _desk.KeepAsync(upload, cancellationToken);
        if (kept.Succeeded)
        {
            return RedirectToAction(nameof(Show), new { file = kept.Value });
        }

        ModelState.AddResult(kept, _s);
        return View();
    }

    /// <summary>What it would change.</summary>
    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Show(Guid file, CancellationToken cancellationToken) =>
        await _desk.TryAsync(file, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{file:guid}"), Once]
    public async Task<IActionResult> Import(Guid file, CancellationToken cancellationToken)
    {
        if (await _desk.ImportAsync(file, cancellationToken) is not { } done)
        {
            return NotFound();
        }

        if (!done.Succeeded)
        {
            this.ShowProblem(done, _s);
            return RedirectToAction(nameof(Show), new { file });
        }

        this.Notice(_s["Brought in: {0} texts are as the recipe says.", done.Value]);
        return Redirect("/Admin/Content");
    }
}
