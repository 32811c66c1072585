namespace Exchange.Rights.Domain;

/// <summary>What can be true of a right when somebody wants to trade it. What each means in a mode is data (<c>Data/tradability.json</c>).</summary>
internal enum TradeCondition
{
    /// <summary>The right stands in the register of another office, whose law is not here.</summary>
    ForeignOffice,

    Ended,
    Pending,
    Unknown,

    /// <summary>The register was last looked at too long ago for a green light.</summary>
    Stale,

    Unclaimed,

    /// <summary>STA-02: it has ended by computation, and no event says so.</summary>
    Doubtful,

    OwnersUnconfirmed,
    SelfBrought,
    ConsentsMissing,

    /// <summary>Several owners, and no claimant who could show consents.</summary>
    ConsentsUnknown,

    AnnuityGrace,

    /// <summary>Due, payable, and no payment on record.</summary>
    AnnuityOpen,

    Preserved,
    Pledged,
    PledgedWithConsent,

    /// <summary>PLG-07: the asker states what the contract of the pledge lacks.</summary>
    ContractIncomplete,

    /// <summary>PLG-12: CNIPA has named a ground that is none of the others.</summary>
    PledgeBarred,

    OpenLicence,
    AnyLicence,
    ExclusiveLicence,
    SoleLicence,
    OrdinaryLicence,
    UnstatedLicence,

    /// <summary>An exclusive or sole licence runs, and the asker states that there is no overlap with it.</summary>
    LicenceElsewhere,

    /// <summary>A sole licence runs, and the asker grants one ordinary licence as its own use.</summary>
    SoleLicenceOwnUse,

    CompulsoryLicence,
    InvalidationPending,

    /// <summary>PLG-11: and the owner declares to know it and to want the pledge.</summary>
    InvalidationDeclared,

    Dispute,
    PartiallyInvalid,
    DualFiling,

    /// <summary>PLG-10: and the owner declares to know it and to want the pledge.</summary>
    DualFilingDeclared,

    TermExceeded,
    TermUnknown,
    TermShort,
    ReportMissing,

    /// <summary>OPL-08: the evaluation report finds that the patent does not meet the conditions of grant.</summary>
    ReportNegative,

    NotAPatent,
    ExportSensitive,

    /// <summary>EXP-03: an invention or utility model goes abroad, and the papers are not there.</summary>
    ForeignBuyer,

    ForeignBuyerOfADesign,
    StateOwned,
    Institute,

    /// <summary>None of the others says anything about the mode.</summary>
    Nothing,
}
