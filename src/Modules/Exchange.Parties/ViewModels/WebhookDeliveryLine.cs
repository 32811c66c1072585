namespace Exchange.Parties.ViewModels;

/// <param name="Kind">English msgid.</param>
/// <param name="State">English msgid.</param>
internal sealed record WebhookDeliveryLine(string Id, string Kind, string State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? NextAttemptAt, int? Status, string? Error);
