using Exchange.Framework.Events;

namespace Exchange.Content.Contracts;

public sealed record ContentUnpublished(Guid Id, string ContentItemId, string Type, string Culture) : IIntegrationEvent;
