namespace Exchange.Needs.ViewModels;

/// <param name="Listings">On offer here.</param>
/// <param name="Patents">In the register, not among the listings.</param>
internal sealed record NeedMatchList(IReadOnlyList<NeedMatch> Listings, IReadOnlyList<NeedMatch> Patents)
{
    public bool IsEmpty => Listings.Count == 0 && Patents.Count == 0;
}
