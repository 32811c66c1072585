using Exchange.Media.Contracts;

namespace Exchange.Media.ViewModels;

/// <param name="FolderPath">Null where all files are of one folder.</param>
internal sealed record MediaTile(MediaEntry Entry, string Name, string Kind, string? FolderPath);
