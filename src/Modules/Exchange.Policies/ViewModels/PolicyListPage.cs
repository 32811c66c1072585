using Exchange.Framework.Mvc;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace Exchange.Policies.ViewModels;

internal sealed record PolicyListPage(
    string Type, PolicyFilter Filter, Page<PolicyRow> Rows, FacetPanel Filters) : IPaged
{
    public bool IsPastTheEnd => Rows.IsPastTheEnd;

    /// <summary>The filters that feeds know too, with the question mark; empty for none.</summary>
    public string FeedQuery => QueryString.Create(
        new[] { KeyValuePair.Create("level", Filter.ReadLevel()?.ToString()), KeyValuePair.Create("topic", Filter.Topic) }.Where(pair => !string.IsNullOrEmpty(pair.Value))).Value ?? "";
}
