namespace Exchange.Media.Domain;

/// <summary>What an item says of itself. Empty texts are null.</summary>
internal sealed record MediaWords(string Title, string? AltZh, string? AltEn, bool IsDecorative, string? Credit, string? SourceUrl);
