using Exchange.Framework.Mvc;
using Exchange.Providers.Contracts;

namespace Exchange.Providers.ViewModels;

/// <param name="Show">licences, cases, complaints or all.</param>
/// <param name="All">With <c>all</c> only.</param>
internal sealed record QueuePage(string Show, Page<QueueRow> Rows, IReadOnlyList<ProviderSummary> All, IReadOnlyDictionary<string, int> Counts);
