using Exchange.Framework.Mvc;
using Exchange.Media.Security;
using Exchange.Media.Services;
using Exchange.Media.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Media.Controllers;

/// <summary>The library's folders.</summary>
[Area("Exchange.Media")]
[Authorize(MediaPermissions.ManageMediaName)]
[Route("Admin/Media/folders")]
internal sealed class AdminMediaFoldersController : Controller
{
    private const string List = "/Admin/Media";

    private readonly MediaFolders _folders;
    private readonly MediaQueries _queries;
    private readonly IStringLocalizer<AdminMediaFoldersController> S;

    public AdminMediaFoldersController(MediaFolders folders, MediaQueries queries, IStringLocalizer<AdminMediaFoldersController> localizer)
    {
        _folders = folders;
        _queries = queries;
        S = localizer;
    }

    [HttpPost(""), Once]
    public async Task<IActionResult> Create(FolderForm form, CancellationToken cancellationToken)
    {
        var result = await _folders.CreateAsync(form.ParentId, form.Name, cancellationToken);
        if (result.Succeeded)
        {
            this.Notice(S["The folder is there."]);
            return Redirect($"{List}?folder={result.Value:N}");
        }

        this.ShowProblem(result, S);
        return Redirect($"{List}?folder={form.ParentId:N}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _queries.FolderAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}"), Once]
    public async Task<IActionResult> Show(Guid id, [Bind(Prefix = "Form")] FolderForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await _folders.ReviseAsync(id, form, cancellationToken) is not { } result)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Saved."]);
                return Redirect($"{List}?folder={id:N}");
            }

            if (result.Error == MediaTexts.Stale)
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return await _queries.FolderAsync(id, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{id:guid}/delete"), Once]
    public async Task<IActionResult> Delete(Guid id, long version, CancellationToken cancellationToken)
    {
        if (await _folders.DeleteAsync(id, version, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["The folder is deleted."]);
            return Redirect(List);
        }

        this.ShowProblem(result, S);
        return RedirectToAction(nameof(Show), new { id });
    }
}
