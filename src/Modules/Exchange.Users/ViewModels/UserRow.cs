namespace Exchange.Users.ViewModels;

public sealed record UserRow(
    string Id, string? Name, string MaskedEmail, IReadOnlyList<string> Roles, UserState State, bool IsDemo, DateTimeOffset RegisteredAt, DateTimeOffset? LastSignInAt);
