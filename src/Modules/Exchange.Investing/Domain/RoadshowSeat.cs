using Exchange.Framework.Auditing;

namespace Exchange.Investing.Domain;

/// <summary>A party's place in a session: a numbered seat, or one of those who wait for one.</summary>
internal sealed class RoadshowSeat : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SessionId { get; init; }

    public required Guid PartyId { get; init; }

    /// <summary>From 1 to the session's capacity, unique in it; null waits. The key keeps two parties from one seat.</summary>
    public int? Number { get; set; }

    public required DateTimeOffset SignedUpAt { get; init; }

    /// <summary>The owners in the programme may read the name of who attended.</summary>
    public bool AgreesToBeNamed { get; init; }

    /// <summary>Null until attendance is taken.</summary>
    public bool? Attended { get; set; }

    /// <summary>Who signed the party up; null once the account is closed.</summary>
    [NotAudited]
    public string? UserId { get; set; }

    public string AuditId => Id.ToString("N");
}
