using Exchange.Framework.Mvc;

namespace Exchange.Notifications.ViewModels;

internal sealed record MessagesModel(Page<MessageRow> Messages, bool UnreadOnly, int Unread);
