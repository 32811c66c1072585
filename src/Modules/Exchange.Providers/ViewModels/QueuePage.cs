using Exchange.Framework.Mvc;
using Exchange.Providers.Services;

namespace Exchange.Providers.ViewModels;

/// <param name="Show">licences, cases, complaints, ending or all.</param>
/// <param name="All">With <c>all</c> and <c>ending</c> only.</param>
/// <param name="Filter">With <c>all</c> only.</param>
internal sealed record QueuePage(
    string Show, Page<QueueRow> Rows, IReadOnlyList<ProviderFacts> All, IReadOnlyDictionary<string, int> Counts, ProviderFilter Filter);
