using Exchange.Framework.Events;
using Exchange.Needs.Contracts;
using Exchange.Needs.Services;
using Exchange.Watching.Contracts;

namespace Exchange.Needs.Handlers;

/// <summary>Tells those who watch a need.</summary>
internal sealed class NeedWatchers : IIntegrationEventHandler<NeedChanged>
{
    private readonly IWatchers _watchers;

    public NeedWatchers(IWatchers watchers) => _watchers = watchers;

    public Task HandleAsync(NeedChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _watchers.ChangedAsync(NeedSubject.Name, integrationEvent.NeedId, cancellationToken);
}
