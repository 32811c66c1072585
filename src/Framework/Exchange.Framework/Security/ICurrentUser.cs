namespace Exchange.Framework.Security;

/// <summary>Who acts: the signed-in person, or the system in commands and background work.</summary>
public interface ICurrentUser
{
    /// <summary>Null when nobody is signed in.</summary>
    string? Id { get; }

    /// <summary>Name for the audit trail; <c>anonymous</c> or <c>system</c> when there is no person.</summary>
    string Name { get; }

    /// <summary>Network address of the request, null outside one.</summary>
    string? Address { get; }
}
