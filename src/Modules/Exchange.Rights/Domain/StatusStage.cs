namespace Exchange.Rights.Domain;

/// <summary>Second layer of the legal status: stage or reason (rules §4.1).</summary>
internal enum StatusStage
{
    None,
    Filed,
    Preliminary,
    Published,
    SubstantiveExamination,
    Reexamination,
    GrantNotice,
    Granted,
    Maintained,
    Restored,
    PartiallyInvalid,
    InCompensation,
    Rejected,
    Withdrawn,
    DeemedWithdrawn,
    DeemedAbandoned,
    Expired,
    LapsedFee,
    Abandoned,
    AbandonedDual,
    Invalidated,
}
