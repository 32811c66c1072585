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
}
