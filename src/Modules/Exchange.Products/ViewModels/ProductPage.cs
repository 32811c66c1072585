using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="Fees">A valuation's beside the reference; empty for others.</param>
internal sealed record ProductPage(
    ProductSummary Product, ProviderSummary Provider, string? WhoMayApply, string? Documents, string? Description, IReadOnlyList<FeeComparison> Fees);
