namespace Exchange.Notifications.ViewModels;

public sealed record InboxBadgeModel(string Topic, int Unread);
