namespace Exchange.Parties.Domain;

internal enum WebhookDeliveryState
{
    Waiting,
    Delivered,
    Failed,
}
