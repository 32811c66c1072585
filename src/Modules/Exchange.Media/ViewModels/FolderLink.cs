namespace Exchange.Media.ViewModels;

internal sealed record FolderLink(Guid Id, string Name);
