using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Policies.ViewModels;

internal sealed record PolicyListPage(
    string Type, PolicyFilter Filter, Page<PolicyRow> Rows, IReadOnlyList<PolicyFacet> Facets) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;

    public IEnumerable<(string Caption, PolicyFacetValue Value)> Chips =>
        Facets.SelectMany(facet => facet.Values.Where(value => value.Selected).Select(value => (facet.Caption, value)));

    /// <summary>The filters that feeds know too, with the question mark; empty for none.</summary>
    public string FeedQuery => QueryString.Create(
        new[] { KeyValuePair.Create("level", Filter.ReadLevel()?.ToString()), KeyValuePair.Create("topic", Filter.Topic) }.Where(pair => !string.IsNullOrEmpty(pair.Value))).Value ?? "";
}
