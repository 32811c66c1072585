namespace Exchange.Rights.Contracts;

/// <summary>Third layer of the legal status: encumbrances (rules §4.1).</summary>
public enum StatusFlag
{
    Pledged,
    LicenceRecorded,
    OpenLicence,
    Preserved,
    Suspended,
    InvalidationPending,
    AnnuityGrace,
    PartiallyInvalid,
    DualFiling,
    OwnershipDispute,
    CompulsoryLicence,
    Litigation,

    /// <summary>CNIPA has named a ground against a pledge that is none of the others (rules PLG-12).</summary>
    PledgeBarred,

    /// <summary>The patent evaluation report finds that the patent does not meet the conditions of grant (rules OPL-08).</summary>
    ReportNegative,
}
