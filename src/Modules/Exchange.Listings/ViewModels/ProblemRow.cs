namespace Exchange.Listings.ViewModels;

/// <param name="Text">In the reader's language.</param>
internal sealed record ProblemRow(string Rule, string Text, string Article, bool Blocks);
