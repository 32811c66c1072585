namespace Exchange.Users.ViewModels;

internal sealed record UserRow(
    string Id, string? Name, string MaskedEmail, IReadOnlyList<string> Roles, UserState State, bool IsDemo, DateTimeOffset RegisteredAt, DateTimeOffset? LastSignInAt)
{
    /// <summary>English msgid.</summary>
    public string StateText => State switch
    {
        UserState.Open => "In use",
        UserState.Unconfirmed => "Not confirmed",
        UserState.Locked => "Account locked",
        UserState.Closed => "Account closed",
        _ => throw new InvalidOperationException($"Unknown state {State}."),
    };
}
