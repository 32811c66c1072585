namespace Exchange.Rights.Contracts;

/// <summary>Rights that are on offer together, with what the offer states of one mode.</summary>
public sealed record TradedPackage(Guid Id, string Number, string Title, IReadOnlyList<Guid> RightIds, TradeQuestion Question);
