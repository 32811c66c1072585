using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed record VerificationPage(
    Guid Id,
    string Name,
    PartyKind Kind,
    OrganisationKind? OrganisationKind,
    string? CreditCode,
    bool CodeNeedsLook,
    string? Country,
    string? RegistrationNumber,
    string? District,
    string? Zone,
    bool IsStateOwned,
    string? Address,
    ContactCard Contact,
    DateTimeOffset? StatedAt,
    VerificationState State,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? Reason,
    bool IsDemo,
    bool IsOwn,
    long Version,
    IReadOnlyList<StoredFile> Evidence,
    IReadOnlyList<FormerNameLine> FormerNames,
    IReadOnlyList<string> SameName,
    IReadOnlyList<SameCodeLine> SameCode);
