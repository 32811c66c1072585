namespace Exchange.Users.ViewModels;

/// <param name="Id">Credential id in base64url.</param>
internal sealed record PasskeyRow(string Id, string? Name, DateTimeOffset CreatedAt);
