namespace Exchange.Framework.Merging;

/// <param name="Caption">English msgid: what the rows are.</param>
/// <param name="Count">Rows that follow.</param>
/// <param name="Doubles">Rows that the other record has already.</param>
/// <param name="Blocks">The doubles stand in the way; else they stay behind.</param>
public sealed record MergeCount(string Caption, int Count, int Doubles, bool Blocks);
