using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;

namespace Exchange.Products.ViewModels;

internal sealed record ProductPage(ProductSummary Product, ProviderSummary Provider, string? WhoMayApply, string? Documents, string? Description);
