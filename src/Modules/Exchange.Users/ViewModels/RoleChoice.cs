namespace Exchange.Users.ViewModels;

/// <param name="Description">English msgid.</param>
internal sealed record RoleChoice(string Name, string Description, bool IsGiven);
