namespace Exchange.Content.ViewModels;

/// <param name="Heading">English msgid: what happened.</param>
/// <param name="Explanation">English msgid: what it means and what to do.</param>
/// <param name="Reference">Number to quote to the operator; null when there is nothing to look up.</param>
public sealed record ErrorModel(int Code, string Heading, string Explanation, string? Reference);
