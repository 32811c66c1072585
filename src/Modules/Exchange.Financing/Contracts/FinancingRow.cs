namespace Exchange.Financing.Contracts;

/// <summary>One demand behind a count: no name, no figure of the firm.</summary>
/// <param name="Url">The operator's page.</param>
public sealed record FinancingRow(
    string Number, string? District, IReadOnlyList<string> Categories, string AmountBand, DossierStage Stage, IReadOnlyList<string> ProductKinds,
    DateTimeOffset OpenedAt, int Requests, int Answered, bool IsDemo, string Url);
