using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed record PublicPartyPage(PartySummary Party, string? District, DateTimeOffset? VerifiedAt);
