namespace Exchange.Content.ViewModels;

/// <summary>A stretch of safe HTML, or a card that stands between two of them.</summary>
internal sealed record TextPiece(string Html, EmbedView? Card);
