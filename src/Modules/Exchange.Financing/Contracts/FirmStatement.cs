namespace Exchange.Financing.Contracts;

/// <summary>What a firm last said of itself in a dossier. Shown to its own members only.</summary>
/// <param name="Categories">Codes of rules §13.3.</param>
public sealed record FirmStatement(string DossierNumber, int? Staff, long? RevenueFen, IReadOnlyList<string> Categories, long? AmountFen, int? TermMonths);
