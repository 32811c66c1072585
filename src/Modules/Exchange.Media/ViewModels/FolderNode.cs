namespace Exchange.Media.ViewModels;

/// <param name="Count">Files that lie in it and in the folders below it.</param>
internal sealed record FolderNode(Guid Id, string Name, int Count, bool IsCurrent, IReadOnlyList<FolderNode> Children);
