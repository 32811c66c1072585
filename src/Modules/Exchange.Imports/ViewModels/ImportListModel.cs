using Exchange.Framework.Mvc;

namespace Exchange.Imports.ViewModels;

/// <summary>The imports of a party, and the two ways to begin one.</summary>
/// <param name="CanManage">May begin one.</param>
internal sealed record ImportListModel(Page<ImportRowModel> Runs, bool CanManage, ImportUploadModel Upload, ImportPasteModel Paste);
