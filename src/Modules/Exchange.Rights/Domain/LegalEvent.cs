using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>A legal event of a right as announced (rules §4.2). Announcement and effect are different days.</summary>
internal sealed class LegalEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RightId { get; init; }

    public required string Code { get; init; }

    public string? Text { get; init; }

    public required DateOnly AnnouncedOn { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Registration number of the pledge, record number of the licence.</summary>
    public string? Reference { get; init; }

    /// <summary>Of a recorded licence: who may work the right (rules §5.1).</summary>
    public LicenceKind? Licence { get; init; }

    /// <summary>Last day of a recorded licence.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The pledgees of a pledge, the licensees of a licence: one a line, by name or credit code; null when they are not told.</summary>
    public string? Holders { get; init; }

    /// <summary>Of a registered pledge: the claim that it secures, in fen; null when it is not told.</summary>
    public long? SecuredFen { get; init; }

    /// <summary>The owners whom the register names after a transfer or change of name, one a line; null when they are not told.</summary>
    public string? OwnersAfter { get; set; }

    /// <summary>Where it was read, such as the gazette or the register.</summary>
    public required string Source { get; init; }

    /// <summary>User id; null when a command entered it.</summary>
    public string? EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The party that states it; null for the operator and for official files.</summary>
    public Guid? StatedByPartyId { get; init; }

    public EventStanding Standing { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>
    /// Whether the status is folded from it. What a claimant states against its own right counts at once, what speaks for the right
    /// only when the operator has found it in the register.
    /// </summary>
    public bool Counts => Standing == EventStanding.Confirmed
        || (Standing == EventStanding.Stated && IsByClaimant && EventCatalog.Find(Code)?.Burdens == true);

    /// <summary>The party's claim to the right stood when it stated the event.</summary>
    public bool IsByClaimant { get; private init; }

    /// <summary>A party's statement, to be compared with the register.</summary>
    public static LegalEvent Stated(
        Guid rightId, Guid partyId, bool isByClaimant, string code, DateOnly announcedOn, DateOnly? effectiveOn, string? reference, string? text, string source,
        string? enteredBy, DateTimeOffset now, LicenceKind? licence = null, DateOnly? endsOn = null, string? ownersAfter = null, string? holders = null,
        long? securedFen = null) => new()
    {
        Licence = licence, EndsOn = endsOn, SecuredFen = securedFen, OwnersAfter = ownersAfter, Holders = holders,
        RightId = rightId, Code = code, AnnouncedOn = announcedOn, EffectiveOn = effectiveOn, Reference = reference, Text = text, Source = source,
        EnteredBy = enteredBy, EnteredAt = now, StatedByPartyId = partyId, Standing = EventStanding.Stated, IsByClaimant = isByClaimant,
    };

    /// <summary>The operator has compared it with the register. False when it does not wait.</summary>
    public bool Decide(bool confirmed, string? by, DateTimeOffset now)
    {
        if (Standing != EventStanding.Stated)
        {
            return false;
        }

        Standing = confirmed ? EventStanding.Confirmed : EventStanding.Refused;
        DecidedBy = by;
        DecidedAt = now;
        return true;
    }

    public LegalFact ToFact() => new(Id, Code, Text, AnnouncedOn, EffectiveOn, Reference) { Licence = Licence ?? LicenceKind.Unstated, EndsOn = EndsOn, Holders = Holders, SecuredFen = SecuredFen };
}
