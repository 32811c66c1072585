namespace Exchange.Rights.Contracts;

/// <param name="Modes">What is on offer in one of them is looked at again.</param>
public sealed record RecheckOrder(IReadOnlyList<TradeMode> Modes);
