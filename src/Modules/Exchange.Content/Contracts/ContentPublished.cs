using Exchange.Framework.Events;

namespace Exchange.Content.Contracts;

/// <param name="Id">Key of the item.</param>
/// <param name="Version">Number of the version that readers see now.</param>
/// <param name="IsFirst">Whether it was never public before.</param>
public sealed record ContentPublished(Guid Id, string ContentItemId, string Type, string Culture, int Version, bool IsFirst) : IIntegrationEvent;
