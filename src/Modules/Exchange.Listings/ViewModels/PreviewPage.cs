namespace Exchange.Listings.ViewModels;

public sealed record PreviewPage(ListingPage Listing, IReadOnlyList<ProblemRow> Problems)
{
    public bool CanSubmit => Problems.All(p => !p.Blocks);
}
