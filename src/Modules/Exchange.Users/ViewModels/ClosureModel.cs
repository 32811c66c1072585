namespace Exchange.Users.ViewModels;

/// <param name="Obstacles">English msgids.</param>
internal sealed record ClosureModel(IReadOnlyList<string> Obstacles, PasswordConfirmation Form);
