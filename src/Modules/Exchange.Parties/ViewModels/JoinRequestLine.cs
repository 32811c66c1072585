namespace Exchange.Parties.ViewModels;

public sealed record JoinRequestLine(Guid Id, string Name, string? Message, DateTimeOffset RequestedAt);
