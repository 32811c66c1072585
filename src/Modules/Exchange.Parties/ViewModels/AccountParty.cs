using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="Url">The page of the party that the reader may open.</param>
internal sealed record AccountParty(string Name, string Url, MemberRole Role, VerificationState Verification);
