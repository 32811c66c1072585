using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What a condition means in some modes, from a day on (rules GEN-01).</summary>
/// <param name="Text">English msgid.</param>
/// <param name="Article">English msgid of the provision.</param>
/// <param name="From">First day on which the rule is in force.</param>
/// <param name="Until">Last day; null while it is in force.</param>
/// <param name="Source">Where it was read; <c>MODEL</c> for a choice of the site, <c>KV</c> for what is still to be read at its source.</param>
internal sealed record TradeRule(
    TradeCondition When, IReadOnlyList<TradeMode> Modes, string Code, TradeLight Light, string Text, string Article,
    DateOnly From, DateOnly? Until, string Source, bool IsVerified)
{
    public bool IsInForceOn(DateOnly day) => From <= day && !(Until < day);
}
