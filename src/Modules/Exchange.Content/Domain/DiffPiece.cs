namespace Exchange.Content.Domain;

internal sealed record DiffPiece(DiffKind Kind, string Text);
