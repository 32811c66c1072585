namespace Exchange.Content.Services;

internal static class FormTexts
{
    /// <summary>As it is stored; null when nothing was written.</summary>
    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : MarkdownText.Storable(text).Trim();
}
