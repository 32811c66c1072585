namespace Exchange.Parties.Contracts;

public enum VerificationState
{
    Unverified,
    Submitted,
    Verified,
    Rejected,
}
