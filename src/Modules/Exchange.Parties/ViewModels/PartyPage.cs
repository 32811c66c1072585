using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

/// <summary>The party one acts for, on one's desk.</summary>
internal sealed record PartyPage(
    CurrentParty Current,
    IReadOnlyList<PartySummary> Mine,
    string? CreditCode,
    string? Country,
    string? RegistrationNumber,
    string? District,
    string? Zone,
    string? Address,
    ContactCard Contact,
    VerificationState State,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? DecidedAt,
    string? Reason,
    bool CanSubmit,
    IReadOnlyList<StoredFile> Evidence,
    IReadOnlyList<FormerNameLine> FormerNames)
{
    public bool CanAdminister => Current.Role == MemberRole.Administrator;

    public FormerNameForm FormerName { get; init; } = new();
}
