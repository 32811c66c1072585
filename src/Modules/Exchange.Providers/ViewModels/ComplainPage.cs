using Exchange.Providers.Contracts;

namespace Exchange.Providers.ViewModels;

internal sealed record ComplainPage(ProviderSummary Provider, TextForm Form);
