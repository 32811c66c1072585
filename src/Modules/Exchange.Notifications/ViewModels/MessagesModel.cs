using Exchange.Framework.Mvc;

namespace Exchange.Notifications.ViewModels;

public sealed record MessagesModel(Page<MessageRow> Messages, bool UnreadOnly, int Unread);
