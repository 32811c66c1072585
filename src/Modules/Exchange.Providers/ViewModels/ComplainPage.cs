using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="Mine">The person's own complaints about this provider, newest first.</param>
internal sealed record ComplainPage(ProviderSummary Provider, IReadOnlyList<ProviderComplaint> Mine, TextForm Form);
