namespace Exchange.Financing.Contracts;

/// <summary>Which demands are meant; null narrows nothing. Drafts are never counted: nobody has asked for anything yet.</summary>
/// <param name="From">First day on which the dossier was opened.</param>
/// <param name="To">Last day.</param>
/// <param name="District">Code of rules §13.1.</param>
/// <param name="Category">Code of rules §13.3.</param>
/// <param name="AmountBand">Such as <c>100w-300w</c>.</param>
/// <param name="ProductKind">Name of a kind of product that the firm wishes, such as <c>Loan</c>.</param>
/// <param name="IncludeDemo">Whether invented dossiers count.</param>
public sealed record FinancingFilter(
    DateOnly? From = null, DateOnly? To = null, string? District = null, string? Category = null, string? AmountBand = null, DossierStage? Stage = null,
    string? ProductKind = null, bool IncludeDemo = false);
