namespace Exchange.Notifications.ViewModels;

internal sealed record InboxBadgeModel(string Topic, int Unread);
