using Exchange.Framework.Events;

namespace Exchange.Notifications.Contracts;

/// <summary>A person's message centre has a new message; raised with the command that sent it.</summary>
public sealed record InboxChanged(string UserId) : IIntegrationEvent;
