using Exchange.Content.Contracts;
using Exchange.Events.Contracts;
using Exchange.Events.Services;
using Exchange.Framework.Events;

namespace Exchange.Events.Handlers;

/// <summary>A text that gives an event more places lets those who wait move up.</summary>
internal sealed class EventPublishedHandler : IIntegrationEventHandler<ContentPublished>
{
    private readonly IContentStore _content;
    private readonly SignUps _signUps;

    public EventPublishedHandler(IContentStore content, SignUps signUps)
    {
        _content = content;
        _signUps = signUps;
    }

    public async Task HandleAsync(ContentPublished integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (integrationEvent.Type == EventTypeCodes.Event && await _content.FindAsync(integrationEvent.Id, cancellationToken) is { } item)
        {
            await _signUps.PromoteAsync(item.LocalizationSet, cancellationToken);
        }
    }
}
