namespace Exchange.Content.ViewModels;

/// <param name="Heading">English msgid: what happened.</param>
/// <param name="Explanation">English msgid: what it means and what to do.</param>
/// <param name="Reference">Number to quote to the operator; null when there is nothing to look up.</param>
/// <param name="Words">Words of the address that failed; empty when it has none.</param>
/// <param name="Found">What they find.</param>
internal sealed record ErrorModel(int Code, string Heading, string Explanation, string? Reference, string Words, IReadOnlyList<LostHits> Found);
