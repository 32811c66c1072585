namespace Exchange.Framework.Auditing;

/// <summary>One line of the audit trail. Rows are only ever added; the database refuses changes and deletions.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User id; null for the system.</summary>
    public string? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Network address, null outside a request.</summary>
    public string? Address { get; init; }

    /// <summary>What was done, such as <c>listing.approved</c> or <c>Listing.Modified</c>.</summary>
    public required string Action { get; init; }

    public required string SubjectType { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>JSON object of the changed properties before; null for additions and plain actions.</summary>
    public string? OldValues { get; init; }

    /// <summary>JSON object of the changed properties after; null for deletions.</summary>
    public string? NewValues { get; init; }
}
