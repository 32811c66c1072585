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

    /// <summary>The price is a share of sales or profit that is stated: what it costs can be worked out.</summary>
    public bool IsRoyalty => this is { PriceKind: PriceKind.Royalty, RoyaltyBasisPoints: not null, RoyaltyBase: not null };

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

    /// <summary>The owner states that the report concludes that the conditions of grant are not met (rules OPL-08).</summary>
    public bool ReportSaysNo { get; init; }

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

    /// <summary>Days and amounts of a lump sum paid in instalments (rules LIC-04).</summary>
    public string? InstalmentPlan { get; init; }

    /// <summary>Offered with royalties (rules LIC-04).</summary>
    public bool HasAuditClause { get; init; }

    /// <summary>Filed or not: they survive an assignment (rules ASG-05) and may stand against further licences (§5.1).</summary>
    public string? GrantedLicences { get; init; }

    public bool IsOutsideGranted { get; init; }

    /// <summary>The judicial interpretation on technology contracts, art. 27: what a sole licence allows its owner without working capacity.</summary>
    public bool IsOwnUse { get; init; }

    /// <summary>Of a university or institute (rules ASG-09).</summary>
    public bool IsPricedByAgreement { get; init; }

    /// <summary>First day of the notice in the unit (rules ASG-09).</summary>
    public DateOnly? PublicisedOn { get; init; }

    /// <summary>Display of an auction (rules VOL-02).</summary>
    public DateOnly? ViewingFrom { get; init; }

    public DateOnly? ViewingUntil { get; init; }

    /// <summary>What the notice of an auction says (rules VOL-01).</summary>
    public string? HowToJoin { get; init; }

    public ReservePrice? Reserve { get; init; }

    public string? Appraiser { get; init; }

    public DateOnly? AppraisalValidUntil { get; init; }

    /// <summary>Equity contribution, rules §7: what an investor asks for, all of it optional.</summary>
    public string? CompanyCode { get; init; }

    public long? CompanyCapitalFen { get; init; }

    public string? CompanyIndustry { get; init; }

    public string? CompanyStage { get; init; }

    public string? CashPartners { get; init; }

    public string? Commitments { get; init; }

    public long? InvestmentFen { get; init; }

    public string? InvestmentUse { get; init; }

    public string? InventorReward { get; init; }

    public string? ApprovalNumber { get; init; }

    public TaxChoice? Tax { get; init; }

    public string? ExitTerms { get; init; }

    public bool WantsVenture { get; init; }

    public Confidentiality? Secrecy { get; init; }

    public string? Note { get; init; }

    /// <summary>AUC-01: called 拍卖 only with a licensed auctioneer of record, else 竞价.</summary>
    public bool IsByAuctioneer => !string.IsNullOrWhiteSpace(Auctioneer) && !string.IsNullOrWhiteSpace(AuctioneerLicence);
}
