namespace Exchange.Parties.Services;

/// <summary>An account as the members' page shows it.</summary>
internal sealed record Person(string Id, string Name, string Email);
