namespace Exchange.Parties.ViewModels;

/// <param name="Last">The last deliveries, the newest first.</param>
internal sealed record WebhookLine(
    Guid Id, string Name, string Url, string Search, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt, int Failures, IReadOnlyList<WebhookDeliveryLine> Last);
