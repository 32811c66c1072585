using Exchange.Dates.Services;
using Exchange.Framework.Events;
using Exchange.Users.Contracts;

namespace Exchange.Dates.Handlers;

/// <summary>The secret calendar address ends with the account, and with everything else that counted before it was locked or its password changed.</summary>
internal sealed class DropFeed : IIntegrationEventHandler<AccountSecured>, IIntegrationEventHandler<AccountClosed>
{
    private readonly CalendarFeed _feed;

    public DropFeed(CalendarFeed feed) => _feed = feed;

    public Task HandleAsync(AccountSecured integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _feed.DropAsync(integrationEvent.UserId, cancellationToken);

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _feed.DropAsync(integrationEvent.UserId, cancellationToken);
}
