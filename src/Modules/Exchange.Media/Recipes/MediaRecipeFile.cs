namespace Exchange.Media.Recipes;

/// <summary>A file of Orchard's step <c>media</c>: <c>TargetPath</c> and the content; the rest is ours, and Orchard passes it by.</summary>
/// <param name="TargetPath">Id and name, as in the address below <c>/media/</c>.</param>
/// <param name="Text">The content of a drawing or a table, where it is easier to read than <paramref name="Base64"/>.</param>
internal sealed record MediaRecipeFile(
    string TargetPath,
    string? Base64 = null,
    string? Folder = null,
    string? Title = null,
    string? AltZh = null,
    string? AltEn = null,
    bool IsDecorative = false,
    string? Credit = null,
    string? SourceUrl = null,
    int FocalX = 500,
    int FocalY = 500,
    string? Text = null);
