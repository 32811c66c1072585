namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid, or the name of a part's field.</param>
internal sealed record FieldChange(string Caption, IReadOnlyList<ChangePiece> Pieces);
