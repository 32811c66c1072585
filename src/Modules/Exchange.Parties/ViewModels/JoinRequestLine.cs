namespace Exchange.Parties.ViewModels;

internal sealed record JoinRequestLine(Guid Id, string Name, string? Message, DateTimeOffset RequestedAt);
