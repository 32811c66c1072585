using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Controllers;

/// <summary>The operator's desk of the check-up's rules.</summary>
[Area("Exchange.Rights")]
[Authorize(RightsPermissions.ManageRightsName)]
[Route("Admin/TradeRules")]
internal sealed class AdminTradeRulesController : Controller
{
    private readonly TradeRuleDesk _desk;
    private readonly TradeRulePreviews _previews;
    private readonly TradeRuleFiles _files;
    private readonly IStringLocalizer<AdminTradeRulesController> S;

    public AdminTradeRulesController(TradeRuleDesk desk, TradeRulePreviews previews, TradeRuleFiles files, IStringLocalizer<AdminTradeRulesController> localizer)
    {
        _desk = desk;
        _previews = previews;
        _files = files;
        S = localizer;
    }

    /// <param name="on">Today when left out.</param>
    /// <param name="mode">All when left out.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(DateOnly? on, string? mode, CancellationToken cancellationToken) =>
        View(await _desk.ListAsync(on, ModeOf(mode), cancellationToken));

    [HttpGet("{condition}")]
    public async Task<IActionResult> Show(string condition, CancellationToken cancellationToken) =>
        ConditionOf(condition) is { } known ? View(await _desk.GetAsync(known, cancellationToken)) : NotFound();

    [HttpGet("{condition}/new")]
    public async Task<IActionResult> New(string condition, string? mode, CancellationToken cancellationToken) =>
        ConditionOf(condition) is { } known ? View(await _desk.StartAsync(known, ModeOf(mode), cancellationToken)) : NotFound();

    /// <summary>Sent first, it is shown what the version changes; sent again from there, it is kept.</summary>
    [HttpPost("{condition}/new"), Once]
    public async Task<IActionResult> New(string condition, [Bind(Prefix = "Form")] TradeRuleForm form, CancellationToken cancellationToken)
    {
        if (ConditionOf(condition) is not { } known)
        {
            return NotFound();
        }

        var page = _desk.Edit(known, form);
        if (form.Back)
        {
            return View(page);
        }

        var drafts = ModelState.IsValid ? _desk.Draft(known, form) : null;
        if (drafts is not { Succeeded: true })
        {
            if (drafts is not null)
            {
                ModelState.AddResult(drafts with { Field = $"Form.{drafts.Field}" }, S);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(page);
        }

        if (!form.Confirmed)
        {
            page.Preview = await _previews.ForeseeAsync(drafts.Value, cancellationToken);
            return View(page);
        }

        await _desk.SaveAsync(drafts.Value, cancellationToken);
        this.Notice(S["The rule is kept. It is marked as to be verified until a second person confirms it."]);
        return RedirectToAction(nameof(Show), new { condition = TradeTexts.NameOf(known) });
    }

    [HttpPost("versions/{id:guid}/confirm"), Once]
    public async Task<IActionResult> Confirm(Guid id, string? condition, CancellationToken cancellationToken) =>
        this.AfterCommand(await _desk.ConfirmAsync(id, cancellationToken), S, S["Confirmed. The rule is no longer marked."], Back(condition));

    [HttpPost("versions/{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, string? condition, string? why, CancellationToken cancellationToken) =>
        this.AfterCommand(await _desk.WithdrawAsync(id, why, cancellationToken), S, S["Withdrawn. The version before it counts again."], Back(condition));

    [HttpGet("Export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken) =>
        File(await _files.WriteAsync(cancellationToken), "application/json", "trade-rules.recipe.json");

    [HttpGet("Import")]
    public IActionResult Import() => View(new TradeRuleImportPage(null, null, null));

    /// <summary>Read first and shown; sent again from there, it is kept.</summary>
    [HttpPost("Import"), Once]
    [RequestSizeLimit(2 * TradeRuleFiles.MaxBytes)]
    public async Task<IActionResult> Import(IFormFile? file, string? json, bool confirmed, CancellationToken cancellationToken)
    {
        if (file is { Length: > 0 and <= TradeRuleFiles.MaxBytes })
        {
            using var reader = new StreamReader(file.OpenReadStream());
            json = await reader.ReadToEndAsync(cancellationToken);
        }

        var rows = file is { Length: > TradeRuleFiles.MaxBytes }
            ? Result<IReadOnlyList<TradeRuleRow>>.Fail("The file is larger than {0} KiB.", "Json", TradeRuleFiles.MaxBytes / 1024)
            : TradeRuleFiles.Read(json);
        Result drafts = rows.Succeeded ? _desk.Draft(rows.Value) : rows;
        if (!drafts.Succeeded)
        {
            ModelState.AddResult(drafts with { Field = "" }, S);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new TradeRuleImportPage(json, null, null));
        }

        var fresh = await _desk.NewAmongAsync(((Result<IReadOnlyList<TradeRuleVersion>>)drafts).Value, cancellationToken);
        if (!confirmed || fresh.Count == 0)
        {
            return View(new TradeRuleImportPage(json, fresh.Count, fresh.Count == 0 ? null : await _previews.ForeseeAsync(fresh, cancellationToken)));
        }

        await _desk.SaveAsync(fresh, cancellationToken);
        this.Notice(S["{0} rules are kept. Each is marked as to be verified until a second person confirms it.", fresh.Count]);
        return RedirectToAction(nameof(Index));
    }

    private RedirectToActionResult Back(string? condition) =>
        ConditionOf(condition) is { } known ? RedirectToAction(nameof(Show), new { condition = TradeTexts.NameOf(known) }) : RedirectToAction(nameof(Index));

    private static TradeCondition? ConditionOf(string? name) => Enum.GetValues<TradeCondition>().Cast<TradeCondition?>().FirstOrDefault(c => TradeTexts.NameOf(c!.Value) == name);

    private static TradeMode? ModeOf(string? name) => Enum.GetValues<TradeMode>().Cast<TradeMode?>().FirstOrDefault(m => TradeTexts.NameOf(m!.Value) == name);
}
