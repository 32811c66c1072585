namespace Exchange.Listings.ViewModels;

/// <summary>A technology beside the one of the page.</summary>
/// <param name="Listings">On offer.</param>
/// <param name="Patents">In the register.</param>
internal sealed record ChainLink(string Code, string Label, int Listings, int Patents)
{
    public string Url => $"/chain/{Code}";
}
