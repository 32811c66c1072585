using Exchange.Framework.Events;
using Exchange.Users.Contracts;

namespace Exchange.Users.Handlers;

/// <summary>Hands messages to the provider, off the request: how long it takes tells nobody whether a number is known.</summary>
internal sealed class SendSms : IIntegrationEventHandler<SmsRequested>
{
    private readonly ISmsSender _sms;

    public SendSms(ISmsSender sms) => _sms = sms;

    public Task HandleAsync(SmsRequested integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _sms.SendAsync(integrationEvent.Phone, integrationEvent.Text, cancellationToken);
}
