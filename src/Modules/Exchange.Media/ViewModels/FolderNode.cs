namespace Exchange.Media.ViewModels;

/// <param name="Count">Files that lie in it, not below it.</param>
internal sealed record FolderNode(Guid Id, string Name, int Count, bool IsCurrent, IReadOnlyList<FolderNode> Children);
