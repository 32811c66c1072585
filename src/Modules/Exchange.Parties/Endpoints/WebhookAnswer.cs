namespace Exchange.Parties.Endpoints;

/// <summary>A webhook of the organisation whose key calls the API.</summary>
/// <param name="Search">Address of the catalog whose changes are sent.</param>
/// <param name="DisabledAt">Since when nothing is sent, because sending failed so often.</param>
/// <param name="Failures">Failed attempts since the last delivery.</param>
public sealed record WebhookAnswer(Guid Id, string Name, string Url, string Search, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt, int Failures);
