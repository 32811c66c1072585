namespace Exchange.Parties.Domain;

internal enum JoinRequestState
{
    Open,
    Accepted,
    Refused,
}
