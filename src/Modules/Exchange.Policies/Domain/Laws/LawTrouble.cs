namespace Exchange.Policies.Domain.Laws;

/// <summary>Something about the numbering that a person should look at; the text is kept whatever it says.</summary>
/// <param name="Label">The article where it shows.</param>
/// <param name="Before">The article before it; null at the beginning.</param>
internal sealed record LawTrouble(LawTroubleKind Kind, string Label, string? Before);
