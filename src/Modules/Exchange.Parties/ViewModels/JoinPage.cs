namespace Exchange.Parties.ViewModels;

public sealed record JoinPage(Guid PartyId, string Name, string CreditCode, bool IsAsked, bool WasRefused);
