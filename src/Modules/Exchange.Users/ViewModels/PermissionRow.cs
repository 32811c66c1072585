namespace Exchange.Users.ViewModels;

/// <param name="Description">English msgid; the name itself when no module declares it.</param>
/// <param name="Granted">One for each role of the table.</param>
internal sealed record PermissionRow(string Name, string Description, IReadOnlyList<bool> Granted);
