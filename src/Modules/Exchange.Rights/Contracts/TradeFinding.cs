namespace Exchange.Rights.Contracts;

/// <summary>One thing that a right's record says about a mode.</summary>
/// <param name="Code">ID of the rule, such as <c>ASG-07</c>.</param>
/// <param name="Article">English msgid of the provision behind it.</param>
/// <param name="Text">English msgid; <paramref name="Arguments"/> fill its places.</param>
/// <param name="IsVerified">False for a rule whose text was not read at its source: shown with the badge 待核实.</param>
public sealed record TradeFinding(string Code, string Article, TradeLight Light, string Text, IReadOnlyList<object> Arguments, bool IsVerified)
{
    /// <summary>It rests on a declaration of the owner, and is shown as one.</summary>
    public bool IsDeclared { get; init; }
}
