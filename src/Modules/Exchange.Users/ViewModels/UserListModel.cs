using Exchange.Framework.Mvc;

namespace Exchange.Users.ViewModels;

public sealed record UserListModel(Page<UserRow> Users, string? Query, string? Role, IReadOnlyList<string> Roles);
