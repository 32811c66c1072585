namespace Exchange.Rights.Domain;

/// <summary>Third layer of the legal status: encumbrances (rules §4.1).</summary>
internal enum StatusFlag
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
