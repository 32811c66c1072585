using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What the checks need to know of a right.</summary>
/// <param name="Obstacle">Null when the owner may list it; else a msgid of the register.</param>
internal sealed record RightFacts(
    string Title, IpKind Kind, PatentType? PatentType, BaseStatus Status, DateOnly? GrantDate, DateOnly? TermEnd,
    string? Obstacle, IReadOnlyList<string> MissingConsents)
{
    public IReadOnlyList<StatusFlag> Flags { get; init; } = [];

    /// <summary>Kinds of the recorded licences that run (rules §5.1).</summary>
    public IReadOnlyList<LicenceKind> Licences { get; init; } = [];

    /// <summary>ID of the rule behind the obstacle; null for the register's own.</summary>
    public string? ObstacleRule { get; init; }

    public bool HasPledgeeConsent { get; init; }

    public bool IsSelfBrought { get; init; }

    /// <summary>TRM-06: the right exists from the grant announcement on. Unknown is not taken for pending.</summary>
    public bool IsPending => Kind == IpKind.Patent && (Status == BaseStatus.Pending || (GrantDate is null && Status != BaseStatus.Active));
}
