namespace Exchange.Users.ViewModels;

/// <summary>Who may do what: a row for each permission, a column for each role.</summary>
internal sealed record RoleTable(IReadOnlyList<RoleChoice> Roles, IReadOnlyList<PermissionRow> Permissions);
