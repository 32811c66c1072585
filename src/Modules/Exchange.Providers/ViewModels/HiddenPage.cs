using Exchange.Providers.Contracts;

namespace Exchange.Providers.ViewModels;

/// <param name="Kind">Name of the kind in addresses.</param>
/// <param name="ExpiredOn">Last day of the licence that has expired; null when something else is in the way.</param>
internal sealed record HiddenPage(ProviderSummary Provider, string Kind, DateOnly? ExpiredOn);
