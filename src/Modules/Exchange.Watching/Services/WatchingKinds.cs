using Exchange.Notifications.Contracts;

namespace Exchange.Watching.Services;

/// <summary>What people may switch on and off.</summary>
internal static class WatchingKinds
{
    public static readonly NotificationKind Changed = new("watching.changed", "Changes of what you watch", EmailByDefault: true);
}
