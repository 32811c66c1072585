namespace Exchange.Rights.Contracts;

/// <summary>What <c>GET /api/v1/patents/{number}</c> answers.</summary>
/// <param name="Number">Official written form (rules PAT-06).</param>
/// <param name="Status"><c>unknown</c>, <c>pending</c>, <c>active</c> or <c>inactive</c> (rules §4.1).</param>
/// <param name="StatusCheckedOn">Day on which the register was last looked at; null when never.</param>
/// <param name="TermEnd">Last effective day (rules TRM-03); null for rights of other offices.</param>
/// <param name="Office">Whose register it stands in (WIPO ST.3).</param>
public sealed record PatentDetail(
    string? PublicationNumber, string? ApplicationNumber, string Number, string Title, string? TitleEn, string Status, string Stage,
    IReadOnlyList<string> Flags, DateOnly? StatusCheckedOn, string? StatusSource, string Url, string Type,
    IReadOnlyList<string> Owners, IReadOnlyList<string> Applicants, IReadOnlyList<string> Inventors,
    DateOnly? FilingDate, DateOnly? GrantDate, DateOnly? TermEnd,
    IReadOnlyList<PublicationRecord> Publications, IReadOnlyList<string> Ipc, IReadOnlyList<string> Taxonomy,
    string? Abstract, IReadOnlyList<string> Claims, IReadOnlyList<PatentDetail.Event> Events, bool IsDemo, string Office = Offices.China)
{
    /// <summary>A legal event; announcement and effect are different days (rules §4.1).</summary>
    public sealed record Event(string Code, string? Text, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference, string Source);
}
