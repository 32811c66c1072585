namespace Exchange.Financing.Domain;

/// <summary>A value in the words of a criterion: an amount, a number, or a text that stays as it is.</summary>
internal sealed record MatchValue(long? Fen = null, int? Number = null, string? Text = null);
