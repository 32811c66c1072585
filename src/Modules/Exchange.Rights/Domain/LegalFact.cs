namespace Exchange.Rights.Domain;

/// <summary>What the fold needs to know of one legal event. Announcement and effect are different days (rules §4.1).</summary>
/// <param name="Reference">Registration number of the pledge, record number of the licence; null when not told.</param>
internal sealed record LegalFact(Guid Id, string Code, string? Text, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference = null)
{
    public DateOnly TakesEffectOn => EffectiveOn ?? AnnouncedOn;
}
