namespace Exchange.Content.ViewModels;

/// <summary>A stretch of safe HTML, or a card that stands between two of them.</summary>
public sealed record TextPiece(string Html, EmbedView? Card);
