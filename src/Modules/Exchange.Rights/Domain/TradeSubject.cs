using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>What the check-up needs to know of a right on a day.</summary>
/// <param name="Status">Folded on the day.</param>
/// <param name="CheckedOn">Day on which the register was last looked at; null when never.</param>
internal sealed record TradeSubject(IpKind Kind, PatentType? Type, LegalStatus Status, DateOnly? CheckedOn)
{
    /// <summary>Of a right that another office registered; null for CNIPA's.</summary>
    public string? ForeignOffice { get; init; }

    /// <summary>Null when it is not known.</summary>
    public PatentTerm? Term { get; init; }

    /// <summary>Last effective day, also of a right that is no patent; null when it is not known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The annual fee in question on the day, if one is open.</summary>
    public Annuity? OpenAnnuity { get; init; }

    public bool IsClaimed { get; init; }

    /// <summary>The claimant has brought the record itself.</summary>
    public bool IsSelfBrought { get; init; }

    public bool AreOwnersUnconfirmed { get; init; }

    public bool HasSeveralOwners { get; init; }

    /// <summary>Co-owners of the claimant who have not consented.</summary>
    public IReadOnlyList<string> MissingConsents { get; init; } = [];

    /// <summary>Given since the newest pledge.</summary>
    public bool HasPledgeeConsent { get; init; }

    /// <summary>Declarations of the claimant that hold on the day, one a kind.</summary>
    public IReadOnlyList<DeclaredBefore> Declarations { get; init; } = [];

    public bool IsExportSensitive { get; init; }

    /// <summary>The claimant is a university or institute.</summary>
    public bool IsInstitutes { get; init; }

    /// <summary>By its own word the claimant is state-owned (rules ASG-10).</summary>
    public bool IsStateOwned { get; init; }

    /// <summary>TRM-06: the right exists from the grant announcement on. Unknown is not taken for pending.</summary>
    public bool IsPending => Kind == IpKind.Patent && Status.Base is BaseStatus.Pending;
}
