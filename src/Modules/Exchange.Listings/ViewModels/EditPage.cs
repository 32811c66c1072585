using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record EditPage(
    string Number, ListingState State, string? StateReason, ListingForm Form, IReadOnlyList<ProblemRow> Problems,
    IReadOnlyList<ListingRightRow> Rights, IReadOnlyList<ListingFileRow> Files, IReadOnlyList<OfferMode> AddableModes)
{
    /// <summary>The owner is a university or institute (rules ASG-09).</summary>
    public bool IsInstitute { get; init; }
}
