namespace Exchange.Media.Recipes;

/// <param name="Folder">Names from the top, separated by slashes.</param>
/// <param name="Text">The content of a drawing or a table.</param>
/// <param name="Base64">The content of any other file.</param>
internal sealed record MediaStepFile(
    Guid Id,
    string FileName,
    string Title,
    string Folder = "",
    string? AltZh = null,
    string? AltEn = null,
    bool IsDecorative = false,
    string? Credit = null,
    string? SourceUrl = null,
    string? Text = null,
    string? Base64 = null);
