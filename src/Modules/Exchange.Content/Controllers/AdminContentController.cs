using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Data;
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
    private readonly ContentDesk _desk;
    private readonly PreviewLinks _previews;
    private readonly IFileStore _files;
    private readonly AppDbContext _db;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer<AdminContentController> _s;

    public AdminContentController(
        EditorPages pages, ContentDesk desk, PreviewLinks previews, IFileStore files, AppDbContext db, IAuthorizationService authorization,
        IStringLocalizer<AdminContentController> localizer)
    {
        _pages = pages;
        _desk = desk;
        _previews = previews;
        _files = files;
        _db = db;
        _authorization = authorization;
        _s = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? type, string? state, string? language, string? q, int page, CancellationToken cancellationToken) =>
        View(await _pages.ListAsync(type, state, language, q, page, cancellationToken));

    [HttpGet("new")]
    public IActionResult New(string? type) => View(new NewContentPage(
        new NewContentForm { Type = _pages.WritableTypes.Any(t => t.Code == type) ? type : null, Culture = SupportedCultures.Default }, _pages.WritableTypes));

    [HttpPost("new"), Once]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewContentForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || _pages.WritableTypes.All(t => t.Code != form.Type) || !SupportedCultures.All.Contains(form.Culture!))
        {
            return View(new NewContentPage(form, _pages.WritableTypes));
        }

        var item = await _desk.CreateAsync(form.Type!, form.Culture!, form.Title!, cancellationToken);
        this.DraftDone("content");
        return RedirectToAction(nameof(Edit), new { id = item.Id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await _pages.EditAsync(id, null, null, await MayApproveAsync(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}"), Once]
    public async Task<IActionResult> Edit(
        Guid id, ContentForm form, [FromForm(Name = "Do")] string? command, IFormFile? picture, IFormFile? attachment, CancellationToken cancellationToken)
    {
        if (await TakeFilesAsync(id, form, picture, attachment, cancellationToken) is { Succeeded: false } refused)
        {
            return await AgainAsync(id, form, refused, cancellationToken);
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
            return await AgainAsync(id, form, outcome.Result, cancellationToken);
        }

        if (command == "preview")
        {
            return Redirect(_previews.UrlOf(id));
        }

        this.Notice(action switch
        {
            DeskAction.Publish => _s["“{0}” is public now.", outcome.Item.Title],
            DeskAction.Schedule => _s["The times are set."],
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
            ? Json(new { version = outcome.Item.Version, saved = SiteClock.ToLocal(outcome.Item.ModifiedAt).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) })
            : UnprocessableEntity(new { message = _s[outcome.Result.Error!, [.. outcome.Result.Arguments ?? []]].Value });
    }

    /// <summary>Takes a picture or an attachment while the text is written; answers in JSON with its address.</summary>
    [HttpPost("{id:guid}/files")]
    public async Task<IActionResult> Upload(Guid id, IFormFile? file, string? kind, CancellationToken cancellationToken)
    {
        if (file is null || await _pages.EditAsync(id, null, null, false, cancellationToken) is not { Actions.Edit: true })
        {
            return NotFound();
        }

        var outcome = await _files.SaveAsync(
            file, kind == "attachment" ? ContentFiles.Attachment : ContentFiles.Picture, new FileOwner(ContentFiles.Owner, id), cancellationToken);
        if (outcome.File is not { } stored)
        {
            return UnprocessableEntity(new { message = _s[outcome.Error!].Value });
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Json(new { url = stored.Url, name = stored.Name });
    }

    /// <summary>A text as HTML, for the preview beside it.</summary>
    [HttpPost("preview"), EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public IActionResult Render(string? markdown) => markdown is { Length: > Domain.ContentVersion.MarkdownLength * 2 }
        ? StatusCode(StatusCodes.Status413PayloadTooLarge)
        : Content(MarkdownText.ToHtml(MarkdownText.Clean(markdown ?? "")), "text/html; charset=utf-8");

    /// <summary>Leads to the text as readers would see it, at an address that can be passed on for seven days.</summary>
    [HttpGet("{id:guid}/preview")]
    public async Task<IActionResult> Preview(Guid id, CancellationToken cancellationToken) =>
        await _pages.EditAsync(id, null, null, false, cancellationToken) is { } page && !page.Actions.TakeOut ? Redirect(_previews.UrlOf(id)) : NotFound();

    [HttpGet("{id:guid}/versions")]
    public async Task<IActionResult> Versions(Guid id, int page, CancellationToken cancellationToken) =>
        await _pages.VersionsAsync(id, page, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("{id:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(Guid id, int number, int? against, CancellationToken cancellationToken) =>
        await _pages.VersionAsync(id, number, against, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("{id:guid}/versions/{number:int}/restore"), Once]
    public async Task<IActionResult> Restore(Guid id, int number, CancellationToken cancellationToken) =>
        After(id, await _desk.RestoreAsync(id, number, cancellationToken), "Version {0} is the draft now.", number);

    [HttpPost("{id:guid}/translate"), Once]
    public async Task<IActionResult> Translate(Guid id, string? culture, CancellationToken cancellationToken)
    {
        if (culture is null || !SupportedCultures.All.Contains(culture) || await _desk.TranslateAsync(id, culture, cancellationToken) is not { } item)
        {
            return NotFound();
        }

        return RedirectToAction(nameof(Edit), new { id = item.Id });
    }

    [HttpPost("{id:guid}/withdraw")]
    public async Task<IActionResult> Unpublish(Guid id, CancellationToken cancellationToken) =>
        After(id, await _desk.UnpublishAsync(id, cancellationToken), "Withdrawn: readers see it no more.");

    [HttpPost("{id:guid}/trash")]
    public async Task<IActionResult> Trash(Guid id, CancellationToken cancellationToken) =>
        After(id, await _desk.TrashAsync(id, cancellationToken), "It lies in the trash. Nothing of it is lost.");

    [HttpPost("{id:guid}/take-out")]
    public async Task<IActionResult> TakeOut(Guid id, CancellationToken cancellationToken) =>
        After(id, await _desk.TakeOutAsync(id, cancellationToken), "It is a draft again.");

    [HttpPost("{id:guid}/cancel-schedule")]
    public async Task<IActionResult> CancelSchedule(Guid id, CancellationToken cancellationToken) =>
        After(id, await _desk.CancelScheduleAsync(id, cancellationToken), "The schedule is cancelled.");

    [HttpPost("{id:guid}/take-back")]
    public async Task<IActionResult> TakeBack(Guid id, CancellationToken cancellationToken) =>
        After(id, await _desk.TakeBackAsync(id, cancellationToken), "Taken back: it is a draft again.");

    [HttpPost("{id:guid}/approve"), Authorize(ContentPermissions.ApproveContentName), Once]
    public async Task<IActionResult> Approve(Guid id, long version, CancellationToken cancellationToken) =>
        After(id, await _desk.ApproveAsync(id, version, cancellationToken), "Approved.");

    [HttpPost("{id:guid}/return"), Authorize(ContentPermissions.ApproveContentName), Once]
    public async Task<IActionResult> Return(Guid id, string? note, CancellationToken cancellationToken) =>
        After(id, await _desk.ReturnAsync(id, note, cancellationToken), "Returned with your word.");

    private async Task<bool> MayApproveAsync() => (await _authorization.AuthorizeAsync(User, ContentPermissions.ApproveContentName)).Succeeded;

    private async Task<IActionResult> AgainAsync(Guid id, ContentForm form, Result result, CancellationToken cancellationToken)
    {
        ModelState.AddResult(result, _s);
        return await _pages.EditAsync(id, form, Request.Form, await MayApproveAsync(), cancellationToken) is { } page ? View("Edit", page) : NotFound();
    }

    /// <summary>Files sent along without script: the picture is set at the end of the text, the attachment joins the others.</summary>
    private async Task<Result> TakeFilesAsync(Guid id, ContentForm form, IFormFile? picture, IFormFile? attachment, CancellationToken cancellationToken)
    {
        var owner = new FileOwner(ContentFiles.Owner, id);
        if (picture is not null)
        {
            var words = form.PictureWords?.Trim();
            if (string.IsNullOrEmpty(words) || words.Length > 200)
            {
                return Result.Fail("Say in at most {0} characters what the picture shows, for readers who do not see it.", nameof(form.PictureWords), 200);
            }

            var taken = await _files.SaveAsync(picture, ContentFiles.Picture, owner, cancellationToken);
            if (taken.File is not { } file)
            {
                return Result.Fail(taken.Error!, nameof(picture));
            }

            await _db.SaveChangesAsync(cancellationToken);
            form.Markdown = $"{form.Markdown?.TrimEnd()}\n\n![{MarkdownText.EscapeWords(words)}]({file.Url})\n";
            form.PictureWords = null;
            ModelState.Remove(nameof(form.Markdown));
            ModelState.Remove(nameof(form.PictureWords));
        }

        if (attachment is not null)
        {
            var taken = await _files.SaveAsync(attachment, ContentFiles.Attachment, owner, cancellationToken);
            if (taken.File is not { } file)
            {
                return Result.Fail(taken.Error!, nameof(attachment));
            }

            await _db.SaveChangesAsync(cancellationToken);
            form.Attachments = [.. form.Attachments, new AttachmentForm { Name = file.Name, Url = file.Url }];
        }

        return Result.Success;
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
            this.ShowProblem(_s[result.Error!, [.. result.Arguments ?? []]]);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }
}
