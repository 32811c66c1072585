namespace Exchange.Providers.Contracts;

/// <summary>A provider as a search result: what the API answers and the directory shows.</summary>
/// <param name="Kind">bank, guarantor, insurer, appraiser, agency, law-firm or investor.</param>
/// <param name="Districts">Codes of rules §13.1; 510400 is the whole city.</param>
/// <param name="Taxonomy">Codes of rules §12.</param>
/// <param name="Products">Kinds of product on offer.</param>
/// <param name="MedianResponseHours">Over the last 365 days; null with fewer than five answers.</param>
/// <param name="Responses">How many answers were measured.</param>
public sealed record ProviderCard(
    string Number, string Name, string Kind, string Url, string Summary, string? SummaryEn, bool IsAdmitted, bool IsTechBranch,
    IReadOnlyList<string> Districts, IReadOnlyList<string> Taxonomy, IReadOnlyList<string> Products, IReadOnlyList<string> IpKinds,
    int? MedianResponseHours, int Responses, string? Grade, bool IsDemo);
