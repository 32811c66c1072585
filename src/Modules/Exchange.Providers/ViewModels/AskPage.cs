using Exchange.Providers.Contracts;

namespace Exchange.Providers.ViewModels;

/// <param name="Obstacle">Msgid: why nothing can be sent; null when it can.</param>
internal sealed record AskPage(ProviderSummary Provider, string? Obstacle, AskForm Form);
