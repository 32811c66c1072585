using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What the fold needs to know of one legal event. Announcement and effect are different days (rules §4.1).</summary>
/// <param name="Reference">Registration number of the pledge, record number of the licence; null when not told.</param>
internal sealed record LegalFact(Guid Id, string Code, string? Text, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference = null)
{
    /// <summary>Kind of a recorded licence (rules §5.1).</summary>
    public LicenceKind Licence { get; init; }

    /// <summary>Last day of a recorded licence; null when it is not told.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Pledgees or licensees, one a line; null when they are not told.</summary>
    public string? Holders { get; init; }

    /// <summary>Of a pledge: the claim that it secures, in fen; null when it is not told.</summary>
    public long? SecuredFen { get; init; }

    public DateOnly TakesEffectOn => EffectiveOn ?? AnnouncedOn;
}
