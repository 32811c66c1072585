using Exchange.Parties.Contracts;

namespace Exchange.Providers.Contracts;

/// <summary>What other modules may know of a provider's published profile.</summary>
/// <param name="Url">Site-relative address of the public page.</param>
/// <param name="IsOffering">
/// False when the profile is not published, the organisation is not verified, or a licence that its kind needs is
/// missing, unchecked or not in force today: its offers are then shown to nobody.
/// </param>
/// <param name="NotOfferingReason">English msgid of this module; null while it offers.</param>
/// <param name="IsAdmitted">Whether it stands on the list of pilot participants (名录) today.</param>
/// <param name="IsTechBranch">Sci-tech branch (科技支行), set by the operator.</param>
/// <param name="Districts">Codes of rules §13.1; the city's code 510400 means all of them.</param>
/// <param name="Taxonomy">Codes of rules §12.</param>
/// <param name="MedianResponseHours">Full hours from a question to its answer over the last 365 days; null with fewer than five answers.</param>
/// <param name="Grade">A, B or C by the published rules; null while there is too little to grade.</param>
public sealed record ProviderSummary(
    Guid PartyId, string Name, OrganisationKind Kind, string Url, bool IsOffering, string? NotOfferingReason, bool IsAdmitted,
    bool IsTechBranch, IReadOnlyList<string> Districts, IReadOnlyList<string> Taxonomy, int? MedianResponseHours, string? Grade,
    bool IsDemo)
{
    /// <summary>Codes of the licences in force today, such as <c>financial</c>.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>How many answers of the last 365 days were measured.</summary>
    public int Responses { get; init; }
}
