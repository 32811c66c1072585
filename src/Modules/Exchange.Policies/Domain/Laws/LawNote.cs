namespace Exchange.Policies.Domain.Laws;

/// <summary>Text after a heading that belongs to no article, and what is annexed.</summary>
internal sealed record LawNote(string Markdown) : LawElement;
