namespace Exchange.Content.ViewModels;

/// <param name="Caption">English msgid, or the name of a part's field.</param>
public sealed record FieldChange(string Caption, IReadOnlyList<ChangePiece> Pieces);
