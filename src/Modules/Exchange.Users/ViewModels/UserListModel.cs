using Exchange.Framework.Mvc;

namespace Exchange.Users.ViewModels;

internal sealed record UserListModel(Page<UserRow> Users, string? Query, string? Role, IReadOnlyList<string> Roles);
