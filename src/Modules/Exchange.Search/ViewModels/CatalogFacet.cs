using Exchange.Search.Contracts;

namespace Exchange.Search.ViewModels;

/// <param name="Caption">As people read it.</param>
/// <param name="Open">Shown unfolded.</param>
/// <param name="First">Values shown at once.</param>
/// <param name="More">Values behind "more".</param>
public sealed record CatalogFacet(
    string Name, string Caption, bool Open, IReadOnlyList<CatalogFacetValue> First, IReadOnlyList<CatalogFacetValue> More)
{
    private const int FirstValues = 8;
    private const int OpenFacets = 4;

    /// <param name="facet">What it is, and which values lie below others.</param>
    /// <param name="caption">As people read it.</param>
    /// <param name="place">From 0: the first ones stand open.</param>
    /// <param name="counts">Its values in their order.</param>
    /// <param name="url">The address that chooses a value, or gives it up when it is chosen.</param>
    public static CatalogFacet Of(FacetDefinition facet, string caption, int place, IReadOnlyList<FacetCount> counts, Func<FacetCount, string> url)
    {
        // A tree shows its top; what lies below appears where it was entered.
        var top = counts.Where(c => Parent(c) is null).ToList();
        var shown = facet.Parent is null ? FirstValues : top.Count;

        // What is chosen stays in sight.
        var values = top.Take(shown).Concat(top.Skip(shown).Where(c => c.Selected)).ToList();
        return new CatalogFacet(
            facet.Name, caption, place < OpenFacets || counts.Any(c => c.Selected),
            [.. values.Select(Value)],
            [.. top.Skip(shown).Where(c => !c.Selected).Select(Value)]);

        // Any text may stand in an address: a value whose parent is not there is one of the top.
        string? Parent(FacetCount count) => facet.Parent?.Invoke(count.Value) is { } parent && counts.Any(c => c.Value == parent) ? parent : null;

        CatalogFacetValue Value(FacetCount count)
        {
            var below = counts.Where(c => Parent(c) == count.Value).ToList();
            return new(count.Label, count.Count, count.Selected, url(count), count.Selected || below.Any(c => c.Selected) ? [.. below.Select(Value)] : []);
        }
    }
}
