using Exchange.Content.Contracts;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;

namespace Exchange.Policies.ViewModels;

internal sealed record PolicyListPage(
    string Type, PolicyFilter Filter, Page<PolicyRow> Rows, IReadOnlyList<string> Bodies, IReadOnlyList<ContentTopic> Topics)
{
    /// <summary>The filters that feeds know too, with the question mark; empty for none.</summary>
    public string FeedQuery => QueryString.Create(
        new[] { KeyValuePair.Create("level", Filter.ReadLevel()?.ToString()), KeyValuePair.Create("topic", Filter.Topic) }.Where(pair => !string.IsNullOrEmpty(pair.Value))).Value ?? "";
}
