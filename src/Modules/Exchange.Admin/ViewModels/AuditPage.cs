namespace Exchange.Admin.ViewModels;

/// <param name="Older">Where the next page begins; null on the last one.</param>
/// <param name="HidesSome">Entries about records that the reader may not open are left out.</param>
/// <param name="Subject">How the one record is called of which all entries are asked for; null where they are of several.</param>
internal sealed record AuditPage(
    AuditFilter Filter, IReadOnlyList<AuditLine> Lines, long? Older, bool HidesSome, string? Subject,
    IReadOnlyList<AuditChoices> Kinds, IReadOnlyList<AuditChoices> Actions);
