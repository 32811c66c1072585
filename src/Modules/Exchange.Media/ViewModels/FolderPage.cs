using Microsoft.AspNetCore.Mvc.Rendering;

namespace Exchange.Media.ViewModels;

internal sealed record FolderPage(
    Guid Id, string Name, FolderForm Form, IReadOnlyList<SelectListItem> Folders, int Files, int Children, long Version);
