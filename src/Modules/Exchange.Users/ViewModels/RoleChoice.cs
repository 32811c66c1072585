namespace Exchange.Users.ViewModels;

/// <param name="Description">English msgid.</param>
public sealed record RoleChoice(string Name, string Description, bool IsGiven);
