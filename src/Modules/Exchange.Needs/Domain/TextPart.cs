namespace Exchange.Needs.Domain;

/// <param name="Claim">Number of the claim; null for a sentence of another text.</param>
internal sealed record TextPart(string Text, int? Claim);
