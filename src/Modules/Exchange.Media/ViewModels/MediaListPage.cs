using Exchange.Framework.Mvc;

namespace Exchange.Media.ViewModels;

/// <param name="FolderName">Null for the top.</param>
/// <param name="TopCount">Files at the top.</param>
/// <param name="MissingCount">Pictures of the whole library that have no alternative text.</param>
/// <param name="ShowsAll">The files of all folders, the newest first.</param>
/// <param name="Above">Folders above the present one, from the first level.</param>
internal sealed record MediaListPage(
    Page<MediaTile> Tiles,
    IReadOnlyList<FolderNode> Folders,
    Guid FolderId,
    string? FolderName,
    int TopCount,
    string? Query,
    bool MissingAlt,
    int MissingCount,
    IReadOnlyList<FolderLink> Above,
    bool MayHoldFolders,
    bool ShowsAll)
{
    public bool IsEverywhere => !string.IsNullOrEmpty(Query) || MissingAlt;
}
