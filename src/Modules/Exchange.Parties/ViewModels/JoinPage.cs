namespace Exchange.Parties.ViewModels;

internal sealed record JoinPage(Guid PartyId, string Name, string CreditCode, bool IsAsked, bool WasRefused);
