using Exchange.Framework.Events;

namespace Exchange.Users.Contracts;

/// <summary>
/// An account was locked, its password changed or its sessions ended by the operator: secrets that let others read in its name count no
/// more.
/// </summary>
public sealed record AccountSecured(string UserId) : IIntegrationEvent;
