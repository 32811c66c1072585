namespace Exchange.Users.ViewModels;

internal sealed record UserDetails(UserRow User, string Culture, DateTimeOffset? LockedUntil, IReadOnlyList<RoleChoice> Roles, IReadOnlyList<SessionRow> Sessions);
