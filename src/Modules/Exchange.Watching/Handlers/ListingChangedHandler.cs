using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Watching.Contracts;
using Exchange.Watching.Services;

namespace Exchange.Watching.Handlers;

/// <summary>Tells those who watch a listing.</summary>
internal sealed class ListingChangedHandler : IIntegrationEventHandler<ListingChanged>
{
    private readonly IWatchers _watchers;

    public ListingChangedHandler(IWatchers watchers) => _watchers = watchers;

    public Task HandleAsync(ListingChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _watchers.ChangedAsync(ListingSubject.Name, integrationEvent.ListingId, cancellationToken);
}
