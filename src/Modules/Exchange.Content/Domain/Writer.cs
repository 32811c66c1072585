namespace Exchange.Content.Domain;

/// <summary>Who acts.</summary>
/// <param name="Id">Id of the account; null for the system.</param>
/// <param name="Name">As the audit trail shows it.</param>
internal sealed record Writer(string? Id, string Name);
