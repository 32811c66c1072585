using Exchange.Framework.Mvc;
using Exchange.Users.ViewModels;

namespace Exchange.Users.Contracts;

/// <summary>The operator's view of accounts. Addresses stay masked.</summary>
public interface IUserAdministration
{
    /// <param name="query">Part of the name or of the address; null lists all.</param>
    /// <param name="role">Name of a role; null lists all.</param>
    Task<Page<UserRow>> SearchAsync(string? query, string? role, int page, CancellationToken cancellationToken);

    Task<IReadOnlyList<string>> GetRoleNamesAsync(CancellationToken cancellationToken);

    /// <summary>Null when there is no such account.</summary>
    Task<UserDetails?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Whoever lacks <c>SiteOwner</c> cannot give or take a role that has it, and the last owner stays.</summary>
    Task<Result> SaveRolesAsync(string id, IReadOnlyCollection<string> roles, CancellationToken cancellationToken);

    /// <summary>Locks until unlocked, and signs out everywhere.</summary>
    Task<Result> LockAsync(string id, CancellationToken cancellationToken);

    Task<Result> UnlockAsync(string id, CancellationToken cancellationToken);

    Task<Result> EndSessionsAsync(string id, CancellationToken cancellationToken);

    Task<RoleTable> GetRoleTableAsync(CancellationToken cancellationToken);
}
