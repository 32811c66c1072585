namespace Exchange.Users.ViewModels;

/// <param name="WholeEmail">Only when it was asked for, which is on record.</param>
internal sealed record UserDetails(UserRow User, string Culture, DateTimeOffset? LockedUntil, IReadOnlyList<RoleChoice> Roles, IReadOnlyList<SessionRow> Sessions, string? WholeEmail = null);
