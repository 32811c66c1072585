namespace Exchange.Listings.ViewModels;

internal sealed record PreviewPage(ListingPage Listing, IReadOnlyList<ProblemRow> Problems)
{
    public bool CanSubmit => Problems.All(p => !p.Blocks);
}
