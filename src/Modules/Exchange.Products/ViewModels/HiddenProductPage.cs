using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;

namespace Exchange.Products.ViewModels;

/// <param name="Reason">Msgid: why the provider offers nothing; null when the product itself is not valid today.</param>
internal sealed record HiddenProductPage(ProductSummary Product, ProviderSummary? Provider, string? Reason);
