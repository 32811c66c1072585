using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Content.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Content.Services;

/// <summary>Files that come with the editor's form. They go into the library, where all texts find them.</summary>
internal sealed class EditorFiles
{
    // A name of the library's own folders: the keepers sort from there.
    private const string Folder = "文章配图";

    private readonly IMediaLibrary _library;

    public EditorFiles(IMediaLibrary library) => _library = library;

    public async Task<Result> TakeAsync(
        ContentItemInfo item, ContentForm form, IFormFile? picture, IFormFile? attachment, CancellationToken cancellationToken)
    {
        if (picture is not null)
        {
            var taken = await AddAsync(picture, form.PictureAltZh, form.PictureAltEn, form.PictureIsDecorative, nameof(picture), cancellationToken);
            if (!taken.Succeeded)
            {
                return Result.Fail(taken.Error!, taken.Field);
            }

            var alt = taken.Value.Alt(CultureInfo.GetCultureInfo(item.Culture));
            form.Markdown = $"{form.Markdown?.TrimEnd()}\n\n![{MarkdownText.EscapeWords(alt)}]({taken.Value.Url})\n";
            (form.PictureAltZh, form.PictureAltEn, form.PictureIsDecorative) = (null, null, false);
        }

        if (attachment is not null)
        {
            // What is offered below a text is named by a link: a picture there needs no other words.
            var taken = await AddAsync(attachment, null, null, isDecorative: true, nameof(attachment), cancellationToken);
            if (!taken.Succeeded)
            {
                return Result.Fail(taken.Error!, taken.Field);
            }

            form.Attachments = [.. form.Attachments, new AttachmentForm { Name = taken.Value.Title, Url = taken.Value.Url }];
        }

        return Result.Success;
    }

    private async Task<Result<MediaEntry>> AddAsync(
        IFormFile file, string? altZh, string? altEn, bool isDecorative, string field, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        await using var content = file.OpenReadStream();
        var import = new MediaImport(id, Folder, file.FileName, Path.GetFileNameWithoutExtension(file.FileName), altZh, altEn, isDecorative);
        return await _library.ImportAsync(import, content, cancellationToken) is { } error
            ? Result<MediaEntry>.Fail(error, field)
            : Result.Ok((await _library.FindAsync([id], cancellationToken))[id]);
    }
}
