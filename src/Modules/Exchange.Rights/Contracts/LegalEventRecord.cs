namespace Exchange.Rights.Contracts;

/// <summary>A legal event as a file of the register or the gazette tells it (rules §4.2).</summary>
/// <param name="Number">Application or publication number in any written form.</param>
/// <param name="Code">Official code such as <c>PE01</c>; one that the catalog does not know is kept and changes no status.</param>
/// <param name="AnnouncedOn">Day of the announcement; alerts go by it.</param>
/// <param name="EffectiveOn">Day of the effect, where it differs; encumbrances and owners go by it.</param>
/// <param name="Reference">Registration number of a pledge, record number of a licence, number of a decision.</param>
public sealed record LegalEventRecord(string? Number, string? Code, DateOnly? AnnouncedOn, DateOnly? EffectiveOn = null, string? Text = null, string? Reference = null)
{
    /// <summary>Kind of a recorded licence (EE01).</summary>
    public LicenceKind? Licence { get; init; }

    /// <summary>Last day of a recorded licence.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Who holds the pledge (PE01, PM01) or the licence (EE01, EM01); empty when they are not told.</summary>
    public IReadOnlyList<string> Holders { get; init; } = [];

    /// <summary>The claim that a pledge secures (PE01, PM01), in fen; null when it is not told.</summary>
    public long? SecuredFen { get; init; }

    /// <summary>
    /// Of a source that tells a pledge from its registration to its release at once: the day of the other one of the two, which is release for
    /// PE01 and registration for PC01. The registry then holds both events. Null when the source tells one of them.
    /// </summary>
    public DateOnly? PledgeTurnsOn { get; init; }

    /// <summary>The owners after a transfer or change of name; empty when they are not told.</summary>
    public IReadOnlyList<string> OwnersAfter { get; init; } = [];
}
