namespace Exchange.Providers.Domain;

/// <summary>What a provider says of itself, cleaned.</summary>
/// <param name="Taxonomy">Codes of rules §12.</param>
/// <param name="Districts">Codes of rules §13.1.</param>
internal sealed record ProfileText(
    string SummaryZh, string? SummaryEn, string? DetailsZh, string? DetailsEn, IReadOnlyList<string> Taxonomy, IReadOnlyList<string> Districts);
