namespace Exchange.Media.ViewModels;

public sealed record FolderLink(Guid Id, string Name);
