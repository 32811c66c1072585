namespace Exchange.Media.Contracts;

/// <param name="Id">Lasting key; the address carries it.</param>
/// <param name="FolderPath">Names of folders from the top, separated by slashes; missing ones are added. Empty is the top.</param>
/// <param name="FileName">With its extension.</param>
/// <param name="AltZh">Both languages are required of pictures that are not decorative.</param>
public sealed record MediaImport(
    Guid Id,
    string FolderPath,
    string FileName,
    string Title,
    string? AltZh = null,
    string? AltEn = null,
    bool IsDecorative = false,
    string? Credit = null,
    string? SourceUrl = null,
    int FocalX = 500,
    int FocalY = 500);
