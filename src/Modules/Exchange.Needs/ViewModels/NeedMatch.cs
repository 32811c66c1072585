namespace Exchange.Needs.ViewModels;

/// <summary>Something that may answer a need, with the passage that says so.</summary>
/// <param name="Where">Where the passage stands, in the reader's language: claim 3, abstract.</param>
/// <param name="QuoteHtml">Encoded and marked.</param>
/// <param name="Status">Legal status in the reader's language; null for a listing, which says it on its page.</param>
/// <param name="IsDead">No longer in force: its text may be read, there is nothing to license.</param>
/// <param name="Score">By which it is ordered.</param>
internal sealed record NeedMatch(
    string Title, string Number, string Url, IReadOnlyList<string> Owners, string Where, string QuoteHtml, string? Status, bool IsDead, bool IsDemo, double Score);
