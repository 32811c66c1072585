using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="Asker">Party, else the person's public name.</param>
internal sealed record LeadRow(ProviderLead Lead, string Asker, bool AskerIsVerified, string Provider, string ProviderUrl);
