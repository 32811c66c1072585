using Exchange.Framework.Auditing;

namespace Exchange.Admin.ViewModels;

/// <param name="Older">Where the next page begins; null on the last one.</param>
/// <param name="HidesSome">Entries about records that the reader may not open are left out.</param>
internal sealed record AuditPage(AuditFilter Filter, IReadOnlyList<AuditEntry> Entries, long? Older, bool HidesSome);
