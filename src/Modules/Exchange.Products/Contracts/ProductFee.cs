namespace Exchange.Products.Contracts;

/// <summary>A fee of a product's price list: by rate or as an amount.</summary>
/// <param name="Kind">What is charged: one of <see cref="CostFee"/>'s kinds or a short text.</param>
/// <param name="RateBp">Basis points (1 bp = 0.01 %) of the amount; null when it is an amount.</param>
/// <param name="AmountFen">Null when it is a rate.</param>
public sealed record ProductFee(string Kind, int? RateBp, long? AmountFen);
