using Exchange.Financing.Domain;
using Exchange.Providers.Contracts;

namespace Exchange.Financing.ViewModels;

/// <param name="Matches">All its products on offer, in the published order.</param>
internal sealed record LenderChoice(ProviderSummary Lender, IReadOnlyList<ProductMatch> Matches, bool IsSent);
