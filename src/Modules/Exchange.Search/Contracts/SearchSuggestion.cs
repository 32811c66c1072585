namespace Exchange.Search.Contracts;

/// <param name="Text">A query that finds something.</param>
public sealed record SearchSuggestion(string Text, SuggestionKind Kind);
