using System.Globalization;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Media.Domain;
using Exchange.Media.Security;
using Exchange.Media.Services;
using Exchange.Media.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Media.Controllers;

/// <summary>The library as its keepers see it, and the doors by which an editor of texts picks and uploads.</summary>
[Area("Exchange.Media")]
[Authorize(MediaPermissions.ManageMediaName)]
[Route("Admin/Media")]
internal sealed class AdminMediaController : Controller
{
    // A file and what a form adds to it.
    private const long FileLimit = 32 << 20;

    // Several at once without a script.
    private const long FilesLimit = 128 << 20;
    private const int MaxFiles = 20;
    private const int ThumbnailWidth = 320;

    private readonly MediaLibrary _library;
    private readonly MediaQueries _queries;
    private readonly IStringLocalizer<AdminMediaController> S;

    public AdminMediaController(MediaLibrary library, MediaQueries queries, IStringLocalizer<AdminMediaController> localizer)
    {
        _library = library;
        _queries = queries;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? folder, string? q, bool missingAlt = false, int page = 1, CancellationToken cancellationToken = default) =>
        await _queries.ListAsync(folder, q, missingAlt, page, cancellationToken) is { } list ? View(list) : NotFound();

    /// <summary>Several files by a plain form.</summary>
    [HttpPost("upload"), Once, RequestSizeLimit(FilesLimit)]
    public async Task<IActionResult> Upload(Guid folder, List<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count is 0 or > MaxFiles)
        {
            this.ShowProblem(files.Count == 0 ? S[MediaTexts.NoFile] : S["At most {0} files at once. Nothing was uploaded.", MaxFiles]);
            return RedirectToAction(nameof(Index), new { folder });
        }

        var refused = new List<string>();
        var kept = new List<MediaItem>();
        foreach (var file in files)
        {
            var result = await _library.UploadAsync(folder, file, new AltForm(), cancellationToken);
            if (result.Succeeded)
            {
                kept.Add(result.Value);
            }
            else
            {
                refused.Add(S["“{0}”: {1}", file.FileName, S[result.Error!]]);
            }
        }

        if (refused.Count > 0)
        {
            this.ShowProblem(string.Join(' ', refused));
        }

        if (kept.Count > 0)
        {
            this.Notice(kept.Any(i => i.NeedsAlt)
                ? S["{0} uploaded. Pictures are hidden from readers until they have an alternative text.", kept.Count]
                : S["{0} uploaded.", kept.Count]);
        }

        return kept is [var only] && refused.Count == 0
            ? RedirectToAction(nameof(Show), new { id = only.Id })
            : RedirectToAction(nameof(Index), new { folder });
    }

    /// <summary>One file by a script, which shows how far it is: <see cref="UploadAnswer"/>, or 422 with <c>error</c>.</summary>
    /// <param name="language">Of the text that the file goes into: <c>zh-CN</c> or <c>en</c>.</param>
    [HttpPost("files"), RequestSizeLimit(FileLimit)]
    public async Task<IActionResult> UploadOne(Guid? folder, IFormFile? file, AltForm alt, string? language, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Refused(FirstError());
        }

        var result = await _library.UploadAsync(folder ?? MediaFolder.Top, file, alt, cancellationToken);
        return result.Succeeded ? Json(Answer(result.Value, language)) : Refused(S[result.Error!]);
    }

    /// <summary>The alternative text of a picture that was just put into a text: <see cref="UploadAnswer"/>, or 422 with <c>error</c>.</summary>
    [HttpPost("{id:guid}/alt")]
    public async Task<IActionResult> Describe(Guid id, AltForm alt, string? language, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Refused(FirstError());
        }

        if (await _library.DescribeAsync(id, alt, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        return result.Succeeded ? Json(Answer(result.Value, language)) : Refused(S[result.Error!]);
    }

    /// <summary>A piece of a page for the dialog of an editor: what can be put into a text, twelve at a time.</summary>
    [HttpGet("pick")]
    public async Task<IActionResult> Pick(string? q, bool pictures = false, int page = 1, string? language = null, CancellationToken cancellationToken = default) =>
        PartialView(await _queries.PickAsync(q, pictures, page, language, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}"), Once]
    public async Task<IActionResult> Show(Guid id, [Bind(Prefix = "Form")] MediaForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _library.ReviseAsync(id, form, cancellationToken) is not { } errors)
            {
                return NotFound();
            }

            if (errors.Count == 0)
            {
                this.Notice(S["Saved."]);
                return RedirectToAction(nameof(Show), new { id });
            }

            if (errors.Any(e => e.Error == MediaTexts.Stale))
            {
                return await ConflictAsync(id, form, cancellationToken);
            }

            foreach (var error in errors)
            {
                ModelState.AddResult(error with { Field = $"Form.{error.Field}" }, S);
            }
        }

        return await _queries.ShowAsync(id, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{id:guid}/replace"), Once, RequestSizeLimit(FileLimit)]
    public async Task<IActionResult> Replace(Guid id, long version, IFormFile? file, CancellationToken cancellationToken) =>
        Done(await _library.ReplaceAsync(id, version, file, cancellationToken), S["Replaced. The address is the same; the former file is in the history."])
            ? RedirectToAction(nameof(Show), new { id })
            : NotFound();

    [HttpGet("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}/delete"), Once]
    public async Task<IActionResult> Delete(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _library.DeleteAsync(id, version, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        Done(result, S["Deleted."]);
        return result.Succeeded ? RedirectToAction(nameof(Index)) : RedirectToAction(nameof(Delete), new { id });
    }

    private async Task<IActionResult> ConflictAsync(Guid id, MediaForm form, CancellationToken cancellationToken)
    {
        if (await _queries.ShowAsync(id, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        // The fields are drawn from the form as sent, its version from the item as it is now.
        ModelState.Clear();
        form.Version = page.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Conflict", page);
    }

    /// <returns>False when there is nothing to go back to.</returns>
    private bool Done(Result? result, string notice)
    {
        if (result is null)
        {
            return false;
        }

        if (result.Succeeded)
        {
            this.Notice(notice);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return true;
    }

    private UnprocessableEntityObjectResult Refused(string error) => UnprocessableEntity(new { error });

    private string FirstError() => ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage;

    private static UploadAnswer Answer(MediaItem item, string? language)
    {
        var entry = MediaEntries.Of(item);
        var culture = language is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(language == "en" ? "en" : "zh-CN");
        return new UploadAnswer(
            item.Id, entry.Url, item.Title, item.IsPicture,
            entry.HasVariants ? entry.VariantUrl(ThumbnailWidth, PictureRatio.Classic) : item.IsPicture ? entry.StampedUrl : null,
            item.NeedsAlt, $"/Admin/Media/{item.Id:N}", MediaEntries.Markdown(entry, culture));
    }
}
