using Exchange.Framework.Auditing;
using Exchange.Framework.Data;

namespace Exchange.Parties.Domain;

/// <summary>An address of an organisation to which changes in one search are sent.</summary>
internal sealed class Webhook : IVersioned, IAudited
{
    public const int MaxNameLength = 80;
    public const int MaxUrlLength = 500;
    public const int MaxSearchLength = 1500;

    public const int MostOfParty = 10;

    /// <summary>Failed attempts one after another, after which nothing more is sent until somebody has looked.</summary>
    public const int MostFailures = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartyId { get; init; }

    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>Address of a catalog with its words and filters.</summary>
    public required string Search { get; init; }

    /// <summary>What deliveries are signed with; encrypted by the site's keys.</summary>
    [NotAudited]
    public required string Secret { get; init; }

    /// <summary>How far the changes have been looked through.</summary>
    [NotAudited]
    public required string Cursor { get; set; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    [NotAudited]
    public int Failures { get; private set; }

    /// <summary>Since when nothing is sent, because sending failed so often.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    public long Version { get; private set; }

    string IAudited.AuditId => Id.ToString();

    public void Reached() => Failures = 0;

    /// <summary>True when this failure is the one that ends the sending.</summary>
    public bool Failed(DateTimeOffset now)
    {
        Failures++;
        if (Failures < MostFailures || DisabledAt is not null)
        {
            return false;
        }

        DisabledAt = now;
        return true;
    }

    /// <param name="cursor">From here on changes are looked at; what came in between is not sent.</param>
    public void Enable(string cursor)
    {
        DisabledAt = null;
        Failures = 0;
        Cursor = cursor;
    }
}
