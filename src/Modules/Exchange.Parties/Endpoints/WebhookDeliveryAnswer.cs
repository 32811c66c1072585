using System.Text.Json;

namespace Exchange.Parties.Endpoints;

/// <param name="Id">The same at every attempt.</param>
/// <param name="State">Waiting, Delivered or Failed.</param>
/// <param name="Status">Status of the receiver's last answer; null when there was none.</param>
/// <param name="Payload">What was sent, or is going to be.</param>
public sealed record WebhookDeliveryAnswer(
    string Id, string Kind, string State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset? LastAttemptAt, DateTimeOffset? NextAttemptAt, int? Status, string? Error,
    JsonElement Payload);
