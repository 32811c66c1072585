using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <param name="WaitingDays">Whole days since it was submitted; null when nothing waits.</param>
/// <param name="IsFormerNameOnly">The party is verified, a former name of it waits.</param>
internal sealed record VerificationLine(
    Guid Id, string Name, PartyKind Kind, OrganisationKind? OrganisationKind, string? CreditCode, VerificationState State,
    DateTimeOffset? WaitingSince, int? WaitingDays, int Evidence, bool IsFormerNameOnly, bool IsDemo);
