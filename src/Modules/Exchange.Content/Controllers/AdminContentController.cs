using Exchange.Content.Recipes;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[Authorize(ContentPermissions.ManageContentName)]
[Route("/Admin/Content")]
internal sealed class AdminContentController : Controller
{
    private readonly EditorPages _pages;
    private readonly EditorLists _lists;
    private readonly EditorVersions _versions;
    private readonly ContentDesk _desk;
    private readonly ContentActions _actions;
    private readonly PreviewLinks _previews;
    private readonly ContentExport _export;
    private readonly EditorFiles _files;
    private readonly DrawnText _drawn;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer<AdminContentController> _s;

    public AdminContentController(
        EditorPages pages, EditorLists lists, EditorVersions versions, ContentDesk desk, ContentActions actions, PreviewLinks previews, ContentExport export,
        EditorFiles files, DrawnText drawn, IAuthorizationService authorization, IStringLocalizer<AdminContentController> localizer)
    {
        _pages = pages;
        _lists = lists;
        _versions = versions;
        _desk = desk;
        _actions = actions;
        _previews = previews;
        _export = export;
        _files = files;
        _drawn = drawn;
        _authorization = authorization;
        _s = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(ContentListFilter filter, int page, CancellationToken cancellationToken) =>
        View(await _lists.ListAsync(filter, page, (await RightsAsync()).MayApprove, cancellationToken));

    /// <summary>What the list shows, all its pages, as a recipe of Orchard's form.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(ContentListFilter filter, CancellationToken cancellationToken) => File(
        System.Text.Encoding.UTF8.GetBytes(await _export.WriteAsync(_lists.Select(filter), cancellationToken)),
        "application/json; charset=utf-8", "exchange.content.recipe.json");

    [HttpGet("new")]
    public IActionResult New(string? type) => View(new NewContentPage(
        new NewContentForm { Type = _lists.WritableTypes.Any(t => t.Code == type) ? type : null, Culture = SupportedCultures.Default }, _lists.WritableTypes));

    [HttpPost("new"), Once]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewContentForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || _lists.WritableTypes.All(t => t.Code != form.Type) || !SupportedCultures.All.Contains(form.Culture!))
        {
            return View(new NewContentPage(form, _lists.WritableTypes));
        }

        var item = await _desk.CreateAsync(form.Type!, form.Culture!, form.Title!, cancellationToken);
        this.DraftDone("content");
        return RedirectToAction(nameof(Edit), new { id = item.Id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await _pages.EditAsync(id, null, null, await RightsAsync(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}"), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Edit(
        Guid id, ContentForm form, [FromForm(Name = "Do")] string? command, IFormFile? picture, IFormFile? attachment, CancellationToken cancellationToken)
    {
        if (await TakeFilesAsync(id, form, picture, attachment, cancellationToken) is { Succeeded: false } refused)
        {
            return await AgainAsync(id, form, refused, [], cancellationToken);
        }

        var action = command switch
        {
            "publish" => DeskAction.Publish,
            "schedule" => DeskAction.Schedule,
            "submit" => DeskAction.Submit,
            _ => DeskAction.Save,
        };
        var outcome = await _desk.SaveAsync(id, form, Request.Form, action, cancellationToken);
        if (outcome.Item is null)
        {
            return NotFound();
        }

        if (outcome.Conflict is { } theirs)
        {
            // The fields are drawn from the form as sent, its version from the one just read.
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Conflict", _pages.Conflict(outcome.Item, theirs, form, Request.Form));
        }

        if (!outcome.Result.Succeeded)
        {
            return await AgainAsync(id, form, outcome.Result, outcome.Others, cancellationToken);
        }

        if (command == "preview")
        {
            return Redirect(await _previews.UrlOfAsync(id, cancellationToken));
        }

        this.Notice(action switch
        {
            DeskAction.Publish => _s["“{0}” is public now.", outcome.Item.Title],
            DeskAction.Schedule => outcome.Item.PublishAt is { } at ? _s["The times are set. It becomes public on {0}.", DisplayText.DateTime(SiteClock.ToLocal(at))] : _s["The times are set."],
            DeskAction.Submit => _s["Submitted. A second person reads it now."],
            _ => _s["Saved."],
        });
        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>Keeps the text while it is typed; answers in JSON.</summary>
    [HttpPost("{id:guid}/autosave")]
    public async Task<IActionResult> Autosave(Guid id, ContentForm form, CancellationToken cancellationToken)
    {
        var outcome = await _desk.AutosaveAsync(id, form, Request.Form, cancellationToken);
        if (outcome.Item is null)
        {
            return NotFound();
        }

        if (outcome.Conflict is { } theirs)
        {
            return Conflict(new { message = _s["{0} has saved this text meanwhile. Yours stays here: save it, and both are shown side by side.", theirs.SavedByName].Value });
        }

        return outcome.Result.Succeeded
            ? Json(new { version = outcome.Item.Version, state = _s[StateTexts.NameOf(outcome.Item.State)].Value, look = StateTexts.ClassOf(outcome.Item.State), saved = SiteClock.ToLocal(outcome.Item.ModifiedAt).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) })
            : UnprocessableEntity(new { message = _s[outcome.Result.Error!, [.. outcome.Result.Arguments ?? []]].Value });
    }

    /// <summary>A text as HTML, for the preview beside it.</summary>
    [HttpPost("preview"), EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public async Task<IActionResult> Render(string? markdown, string? language, CancellationToken cancellationToken)
    {
        if (markdown is { Length: > Domain.ContentVersion.MarkdownLength * 2 })
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var culture = SupportedCultures.All.Contains(language) ? language! : SupportedCultures.Default;
        return PartialView("_Pieces", await _drawn.DrawAsync(MarkdownText.Clean(markdown ?? ""), culture, cancellationToken));
    }

    /// <summary>Leads to the text as readers would see it, at an address that can be passed on for seven days.</summary>
    [HttpGet("{id:guid}/preview")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancellationToken) =>
        await _pages.EditAsync(id, null, null, new EditorRights(), cancellationToken) is { } page && page is { Actions.TakeOut: false, Type.Section: not null } ? Redirect(await _previews.UrlOfAsync(id, cancellationToken)) : NotFound();

    /// <summary>Links passed on before show nothing from now on.</summary>
    [HttpPost("{id:guid}/end-previews")]
    public async Task<IActionResult> EndPreviews(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.EndPreviewsAsync(id, cancellationToken), "The preview links passed on before show nothing any more.");

    [HttpGet("{id:guid}/versions")]
    public async Task<IActionResult> Versions(Guid id, int page, CancellationToken cancellationToken) =>
        await _versions.ListAsync(id, page, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(Guid id, int number, int? against, CancellationToken cancellationToken) =>
        await _versions.ShowAsync(id, number, against, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/versions/{number:int}/restore"), Once]
    public async Task<IActionResult> Restore(Guid id, int number, CancellationToken cancellationToken) =>
        After(id, await _actions.RestoreAsync(id, number, cancellationToken), "Version {0} is the draft now.", number);

    [HttpPost("{id:guid}/translate"), Once]
    public async Task<IActionResult> Translate(Guid id, string? culture, CancellationToken cancellationToken)
    {
        if (culture is null || !SupportedCultures.All.Contains(culture) || await _desk.TranslateAsync(id, culture, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        return RedirectToAction(nameof(Edit), new { id = item.Id });
    }

    /// <summary>Begins a correction of a notice of record.</summary>
    [HttpPost("{id:guid}/correct"), Once]
    public async Task<IActionResult> Correct(Guid id, CancellationToken cancellationToken) =>
        await _actions.CorrectAsync(id, cancellationToken) is { } correction ? RedirectToAction(nameof(Edit), new { id = correction.Id }) : NotFound();

    [HttpPost("{id:guid}/withdraw")]
    public async Task<IActionResult> Unpublish(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.UnpublishAsync(id, cancellationToken), "Withdrawn: readers see it no more.");

    [HttpPost("{id:guid}/trash")]
    public async Task<IActionResult> Trash(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.TrashAsync(id, cancellationToken), "It lies in the trash. Nothing of it is lost.");

    [HttpPost("{id:guid}/take-out")]
    public async Task<IActionResult> TakeOut(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.TakeOutAsync(id, cancellationToken), "It is a draft again.");

    [HttpPost("{id:guid}/cancel-schedule")]
    public async Task<IActionResult> CancelSchedule(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.CancelScheduleAsync(id, cancellationToken), "The schedule is cancelled.");

    [HttpPost("{id:guid}/take-back")]
    public async Task<IActionResult> TakeBack(Guid id, CancellationToken cancellationToken) =>
        After(id, await _actions.TakeBackAsync(id, cancellationToken), "Taken back: it is a draft again.");

    [HttpPost("{id:guid}/approve"), Authorize(ContentPermissions.ApproveContentName), Once]
    public async Task<IActionResult> Approve(Guid id, long version, CancellationToken cancellationToken) =>
        After(id, await _actions.ApproveAsync(id, version, cancellationToken), "Approved.");

    [HttpPost("{id:guid}/return"), Authorize(ContentPermissions.ApproveContentName), Once]
    public async Task<IActionResult> Return(Guid id, string? note, CancellationToken cancellationToken) =>
        After(id, await _actions.ReturnAsync(id, note, cancellationToken), "Returned with your word.");

    private async Task<EditorRights> RightsAsync() => new(
        (await _authorization.AuthorizeAsync(User, ContentPermissions.ApproveContentName)).Succeeded,
        (await _authorization.AuthorizeAsync(User, MediaAccess.PermissionName)).Succeeded);

    private async Task<IActionResult> AgainAsync(Guid id, ContentForm form, Result result, IReadOnlyList<Result> others, CancellationToken cancellationToken)
    {
        List<Result> problems = [result, .. others];
        problems.ForEach(problem => ModelState.AddResult(problem, _s));
        return await _pages.EditAsync(id, form, Request.Form, await RightsAsync(), cancellationToken) is { } page
            ? View("Edit", page with { Errors = problems.ConvertAll(Describe) })
            : NotFound();
    }

    private EditorError Describe(Result problem) => new(
        problem.Field ?? "", _pages.LabelOf(problem.Field ?? "") is { } label ? _s[label].Value : null, _s[problem.Error!, [.. problem.Arguments ?? []]].Value);

    /// <summary>Files sent along without script go into the library: the picture is set at the end of the text, the attachment joins the others.</summary>
    private async Task<Result> TakeFilesAsync(Guid id, ContentForm form, IFormFile? picture, IFormFile? attachment, CancellationToken cancellationToken)
    {
        if (picture is null && attachment is null)
        {
            return Result.Success;
        }

        if (await _pages.EditAsync(id, null, null, await RightsAsync(), cancellationToken) is not { Actions.Edit: true, MayUseLibrary: true } page)
        {
            return Result.Fail("You may not put files into the library.", picture is null ? nameof(attachment) : nameof(picture));
        }

        var taken = await _files.TakeAsync(page.Item, form, picture, attachment, cancellationToken);
        if (taken.Succeeded)
        {
            ModelState.Remove(nameof(form.Markdown));
            ModelState.Remove(nameof(form.PictureAltZh));
            ModelState.Remove(nameof(form.PictureAltEn));
            ModelState.Remove(nameof(form.PictureIsDecorative));
        }

        return taken;
    }

    private IActionResult After(Guid id, Result? result, string done, params object[] arguments)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(_s[done, arguments]);
        }
        else
        {
            this.ShowProblem(result, _s);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }
}
