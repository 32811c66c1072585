using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Imports.Domain;
using Exchange.Imports.Services;
using Exchange.Imports.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Imports.Controllers;

/// <summary>Imports of the member's party.</summary>
[Area("Exchange.Imports")]
[Authorize]
[Route("desk/imports")]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
internal sealed class ImportsController : Controller
{
    // The form's other fields and its boundaries need little.
    private const long MaxRequestBytes = ImportUpload.MaxBytes + (1 << 20);

    private readonly IStringLocalizer<ImportsController> S;
    private readonly ImportQueries _queries;
    private readonly ImportCommands _commands;

    public ImportsController(IStringLocalizer<ImportsController> localizer, ImportQueries queries, ImportCommands commands)
    {
        S = localizer;
        _queries = queries;
        _commands = commands;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(nameof(Index), await _queries.ListMineAsync(page, cancellationToken));

    [HttpPost("upload"), ForManagers]
    [RequestSizeLimit(MaxRequestBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MaxRequestBytes)]
    [Once]
    public async Task<IActionResult> Upload([Bind(Prefix = "Upload")] ImportUploadModel model, CancellationToken cancellationToken)
    {
        const string Field = "Upload.Upload";
        if (model.Upload is not { Length: > 0 } upload)
        {
            ModelState.AddModelError(Field, S["Choose a file that is not empty."]);
            return await Index(1, cancellationToken);
        }

        await using var content = upload.OpenReadStream();
        return await AfterBeginAsync(await _commands.BeginAsync(content, Path.GetFileName(upload.FileName), Field, cancellationToken), cancellationToken);
    }

    [HttpPost("paste"), ForManagers]
    // Counted as it is sent: nine bytes for a Chinese character.
    [RequestFormLimits(ValueLengthLimit = 20 << 20)]
    [Once]
    public async Task<IActionResult> Paste([Bind(Prefix = "Paste")] ImportPasteModel model, CancellationToken cancellationToken) => ModelState.IsValid
        ? await AfterBeginAsync(await _commands.PasteAsync(model.Text!, cancellationToken), cancellationToken)
        : await Index(1, cancellationToken);

    [HttpPost("fetch"), ForManagers]
    [Once]
    public async Task<IActionResult> Fetch([Bind(Prefix = "Fetch")] ImportFetchModel model, CancellationToken cancellationToken) => ModelState.IsValid
        ? await AfterBeginAsync(await _commands.FetchAsync(model.Number!, cancellationToken), cancellationToken)
        : await Index(1, cancellationToken);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, int page = 1, CancellationToken cancellationToken = default)
    {
        var model = await _queries.FindMineAsync(id, page, cancellationToken);
        return model switch
        {
            null => NotFound(),
            { State: ImportState.Mapping, CanMap: true } => RedirectToAction(nameof(Columns), new { id }),
            _ => View(model),
        };
    }

    [HttpGet("{id:guid}/columns")]
    public async Task<IActionResult> Columns(Guid id, CancellationToken cancellationToken) =>
        await _queries.FindColumnsAsync(id, cancellationToken) is { } model ? View(nameof(Columns), model) : NotFound();

    [HttpPost("{id:guid}/columns")]
    public async Task<IActionResult> Columns(Guid id, List<PatentField?> fields, CancellationToken cancellationToken)
    {
        if (await _commands.MapAsync(id, fields, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            return RedirectToAction(nameof(Details), new { id });
        }

        ModelState.AddResult(result, S);
        if (await _queries.FindColumnsAsync(id, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        for (var i = 0; i < Math.Min(fields.Count, model.Columns.Count); i++)
        {
            model.Columns[i].Field = fields[i];
        }

        return View(model);
    }

    [HttpPost("{id:guid}/start")]
    [Once]
    public async Task<IActionResult> Start(Guid id, CancellationToken cancellationToken) =>
        Done(id, await _commands.StartAsync(id, cancellationToken));

    [HttpPost("{id:guid}/retry")]
    [Once]
    public async Task<IActionResult> Retry(Guid id, CancellationToken cancellationToken) =>
        Done(id, await _commands.RetryAsync(id, cancellationToken));

    [HttpPost("{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id, CancellationToken cancellationToken)
    {
        var result = await _commands.DiscardAsync(id, cancellationToken);
        if (result is not { Succeeded: true })
        {
            return Done(id, result);
        }

        this.Notice(S["The file was discarded. Nothing was changed in the register."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/problems.csv")]
    public async Task<IResult> Problems(Guid id, CancellationToken cancellationToken) =>
        await _queries.FindProblemsAsync(id, isOperator: false, cancellationToken) is { } problems
            ? new ProblemsCsv(problems, S, $"import-{id:N}.csv")
            : Results.NotFound();

    private async Task<IActionResult> AfterBeginAsync(Result<Guid> result, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            return RedirectToAction(nameof(Details), new { id = result.Value });
        }

        ModelState.AddResult(result, S);
        return await Index(1, cancellationToken);
    }

    private IActionResult Done(Guid id, Result? result)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (!result.Succeeded)
        {
            this.ShowProblem(result, S);
        }

        return RedirectToAction(nameof(Details), new { id });
    }
}
