namespace Exchange.Financing.Domain;

/// <summary>What may happen to a dossier. Kept by name: nothing is renamed.</summary>
internal enum CourseKind
{
    Completed,
    Reopened,

    /// <summary>Rights that cannot be pledged, by the firm.</summary>
    TakenOut,
    Sent,
    Opened,
    Shut,
    AskedToSee,

    /// <summary>Kept as <see cref="DossierOpening"/>; never written as an entry.</summary>
    Read,
    Asked,
    Replied,
    Interested,
    Declined,
    AskedAgain,

    /// <summary>The last day of the lender's clock has passed without an answer; by the site.</summary>
    Late,
    Reminded,
    Stopped,
    Resumed,
    JointProposed,
    JointJoined,
    JointAsked,
    JointAnswered,
    JointLeft,
    JointTakenBack,
    Picked,
    PassedOver,
    Withdrawn,
    Closed,
    Confirmed,
    Contradicted,
}
