namespace Exchange.Framework.Commands;

/// <summary>What became of the files that a verb has read.</summary>
/// <param name="Summary">For standard output: lines of a name, a tab and a count.</param>
public sealed record FileOutcome(string Summary, long Rejected);
