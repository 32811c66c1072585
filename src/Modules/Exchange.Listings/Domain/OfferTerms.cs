using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Price and terms of one mode. Amounts in fen, rates in basis points; what a mode does not use stays null.</summary>
internal sealed record OfferTerms
{
    public PriceKind PriceKind { get; init; }

    /// <summary>Fixed price, lower end of a range, start price of an auction, or value asked for a contribution.</summary>
    public long? AmountFen { get; init; }

    public long? MaximumFen { get; init; }

    public int? RoyaltyBasisPoints { get; init; }

    public RoyaltyBase? RoyaltyBase { get; init; }

    public long? EntryFeeFen { get; init; }

    /// <summary>Least royalty a year.</summary>
    public long? MinimumFen { get; init; }

    public string? Territory { get; init; }

    public string? FieldOfUse { get; init; }

    /// <summary>Last day of the licence (rules LIC-03).</summary>
    public DateOnly? TermEnd { get; init; }

    public Sublicensing? Sublicensing { get; init; }

    public FeeMethod? FeeMethod { get; init; }

    /// <summary>CNIPA's announcement of the open licence (patent law art. 50).</summary>
    public string? AnnouncementNumber { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>The owner states that the evaluation report is there (rules OPL-06).</summary>
    public bool HasEvaluationReport { get; init; }

    /// <summary>Why an unusually high fee is asked (rules OPL-07).</summary>
    public string? FeeJustification { get; init; }

    public AssignedRight? AssignedRight { get; init; }

    public AfterUse? AfterUse { get; init; }

    /// <summary>The seller is a state-owned enterprise (rules ASG-10).</summary>
    public bool IsStateOwned { get; init; }

    public string? AppraisalNumber { get; init; }

    public DateOnly? AppraisedOn { get; init; }

    public AppraisalMethod? AppraisalMethod { get; init; }

    public string? Auctioneer { get; init; }

    public string? AuctioneerLicence { get; init; }

    public long? DepositFen { get; init; }

    public DateOnly? PlannedOn { get; init; }

    public string? ValueBasis { get; init; }

    public int? ShareMinimumBasisPoints { get; init; }

    public int? ShareMaximumBasisPoints { get; init; }

    public EquityForm? EquityForm { get; init; }

    public string? TargetCompany { get; init; }

    public string? Note { get; init; }

    /// <summary>AUC-01: called 拍卖 only with a licensed auctioneer of record, else 竞价.</summary>
    public bool IsByAuctioneer => !string.IsNullOrWhiteSpace(Auctioneer) && !string.IsNullOrWhiteSpace(AuctioneerLicence);
}
