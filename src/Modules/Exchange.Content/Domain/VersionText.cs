namespace Exchange.Content.Domain;

/// <summary>What one version says.</summary>
/// <param name="Markdown">Sanitised, line ends as line feeds.</param>
/// <param name="Parts">JSON object with an object per part.</param>
internal sealed record VersionText(
    string Title, string? Summary, string Markdown, string Parts, string? Authors, string? Source, string? SourceUrl);
