namespace Exchange.Advertising.Domain;

internal enum AdState
{
    /// <summary>The advertiser is writing; nobody else sees it.</summary>
    Draft,

    /// <summary>Waits for the operator; its days are held.</summary>
    Submitted,

    /// <summary>Sent back with reasons, or its days passed before the review; its days are free again.</summary>
    Returned,

    /// <summary>Approved; the first day is still to come.</summary>
    Scheduled,

    /// <summary>Shown.</summary>
    Running,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>Taken back by the advertiser.</summary>
    Withdrawn,

    /// <summary>Ended by the operator, with reasons.</summary>
    Stopped,

    /// <summary>Approved, but shown to nobody while the directory does not show its advertiser; it comes back by itself.</summary>
    Held,
}
