using Exchange.Framework.Mvc;

namespace Exchange.Imports.ViewModels;

/// <summary>The imports of a party, and the ways to begin one.</summary>
/// <param name="CanManage">May begin one.</param>
/// <param name="CanFetch">The look-up by number is on.</param>
internal sealed record ImportListModel(
    Page<ImportRowModel> Runs, bool CanManage, ImportUploadModel Upload, ImportPasteModel Paste, ImportFetchModel Fetch, bool CanFetch);
