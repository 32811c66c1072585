using Exchange.Framework.Auditing;

namespace Exchange.Admin.ViewModels;

/// <param name="Kind">What kind of record it is, in the reader's language.</param>
/// <param name="Title">How the record is called; null when it is gone or has no name.</param>
/// <param name="Address">Its page; null where there is none that the reader may open.</param>
internal sealed record AuditItem(AuditEntry Entry, string Kind, string? Title, string? Address);
