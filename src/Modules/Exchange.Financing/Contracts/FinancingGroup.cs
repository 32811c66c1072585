namespace Exchange.Financing.Contracts;

/// <param name="Key">Code of what is grouped; a dossier with several categories or kinds of product stands in several groups.</param>
/// <param name="AmountFen">Sum of the amounts asked for.</param>
public sealed record FinancingGroup(string Key, int Dossiers, long AmountFen);
