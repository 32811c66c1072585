using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Parties.Domain;

/// <summary>A key by which an organisation's programs call the API. The key itself is shown once; only its hash is kept.</summary>
internal sealed class ApiKey : IVersioned, IAudited
{
    public const int MaxNameLength = 80;
    public const int MaxReasonLength = 500;

    /// <summary>As long as a program is usually left alone; then somebody looks at it again.</summary>
    public const int MostDays = 366;

    /// <summary>That hold at the same time.</summary>
    public const int MostActive = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    /// <summary>What it is for, in the organisation's words.</summary>
    public required string Name { get; init; }

    public required string Prefix { get; init; }

    [NotAudited]
    public required string Hash { get; init; }

    /// <summary>Names of scopes with blanks between them (RFC 6749, 3.3).</summary>
    public required string Scopes { get; init; }

    public required int PerMinute { get; init; }

    public required int PerDay { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    /// <summary>The operator's; the organisation reads it.</summary>
    public string? RevocationReason { get; private set; }

    public long Version { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public bool Holds(DateOnly today) => RevokedAt is null && today <= ExpiresOn;

    /// <param name="reason">Null when the organisation itself does it.</param>
    public void Revoke(string by, string? reason, DateTimeOffset now)
    {
        RevokedAt = now;
        RevokedBy = by;
        RevocationReason = reason;
    }
}
