namespace Exchange.Rights.Domain;

internal enum ClaimState
{
    /// <summary>Waits for the operator.</summary>
    Submitted,
    Accepted,
    Rejected,
    Withdrawn,

    /// <summary>Another party's claim took its place.</summary>
    Superseded,
}
