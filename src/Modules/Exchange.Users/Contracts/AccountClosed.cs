using Exchange.Framework.Events;

namespace Exchange.Users.Contracts;

/// <summary>An account was closed and made anonymous: modules erase what personal data they keep of it.</summary>
public sealed record AccountClosed(string UserId) : IIntegrationEvent;
