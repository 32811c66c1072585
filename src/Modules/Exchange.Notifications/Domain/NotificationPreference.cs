namespace Exchange.Notifications.Domain;

/// <summary>Somebody's choice for one kind of message; without a row the kind's default holds.</summary>
internal sealed class NotificationPreference
{
    public required string UserId { get; init; }

    public required string Kind { get; init; }

    public bool Email { get; set; }
}
