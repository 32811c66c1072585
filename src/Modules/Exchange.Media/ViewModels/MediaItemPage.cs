using Exchange.Media.Contracts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Media.ViewModels;

/// <param name="Form">As typed, or as stored.</param>
/// <param name="Stored">As stored.</param>
/// <param name="Uses">At most one more than are shown.</param>
internal sealed record MediaItemPage(
    MediaForm Form,
    MediaForm Stored,
    MediaEntry Entry,
    string Name,
    string Kind,
    string? UploadedBy,
    DateTimeOffset UploadedAt,
    IReadOnlyList<SelectListItem> Folders,
    IReadOnlyList<FolderLink> Path,
    IReadOnlyList<FormerFile> History,
    IReadOnlyList<MediaUse> Uses,
    long Version,
    string Markdown);
