namespace Exchange.Users.ViewModels;

/// <param name="Obstacles">English msgids.</param>
public sealed record ClosureModel(IReadOnlyList<string> Obstacles, PasswordConfirmation Form);
