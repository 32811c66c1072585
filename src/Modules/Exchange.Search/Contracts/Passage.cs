namespace Exchange.Search.Contracts;

/// <summary>The part of a text that says most of what was asked.</summary>
/// <param name="Index">Which of the passages it is.</param>
/// <param name="Html">HTML-encoded, what was asked for in <c>mark</c> elements.</param>
/// <param name="Score">How much of what was asked it has; to be compared with the others of the same question only.</param>
public sealed record Passage(int Index, string Html, double Score);
