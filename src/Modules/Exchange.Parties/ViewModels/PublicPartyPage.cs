using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

public sealed record PublicPartyPage(PartySummary Party, string? District, DateTimeOffset? VerifiedAt);
