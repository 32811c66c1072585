namespace Exchange.Financing.Domain;

/// <summary>The third step as entered; amounts of the last full year. Null is not entered yet.</summary>
/// <param name="ProfitFen">Negative for a loss.</param>
/// <param name="HasArrears">Taxes or loans overdue today.</param>
internal sealed record DossierFigures(
    long? RevenueFen, long? ProfitFen, long? AssetsFen, long? DebtsFen, int? Staff, int? FoundedYear, bool? HasArrears);
