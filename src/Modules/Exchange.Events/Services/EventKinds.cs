using Exchange.Notifications.Contracts;

namespace Exchange.Events.Services;

/// <summary>What people may switch on and off.</summary>
internal static class EventKinds
{
    public static readonly NotificationKind Mine = new("events.mine", "Events that you signed up for", EmailByDefault: true);

    public static readonly NotificationKind Matchmaking = new("events.matchmaking", "Invitations to matchmaking and your meetings there", EmailByDefault: true);

    public static readonly NotificationKind Decided = new("events.decided", "Decisions on events that you proposed", EmailByDefault: true);

    public static readonly NotificationKind Proposed = new("events.proposed", "Events that others propose", EmailByDefault: false, EventPermissions.ManageEventsName);

    public static IReadOnlyList<NotificationKind> All { get; } = [Mine, Matchmaking, Decided, Proposed];
}
